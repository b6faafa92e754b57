// A vendor's own consent call: said after the gate, never instead of it.
import type { Assent } from '../gate/api.ts';

/** The vendors' globals; each may be missing, a queue, or the loaded code. */
export interface Page {
  clarity?: ((...args: unknown[]) => void) & { q?: unknown[] };
  uetq?: { push(...args: unknown[]): void };
  _paq?: { push(command: readonly unknown[]): void };
  _hsp?: { push(command: readonly unknown[]): void };
  pa?: { readonly consent?: { setMode?(mode: string): void } };
  pdl?: { readonly requireConsent?: unknown; consent?: object };
  DD_RUM?: { setTrackingConsent(state: string): void };
  Countly?: { q?: { push(command: readonly unknown[]): void } };
  ttq?: { grantConsent?(): void; revokeConsent?(): void };
  pintrk?(command: string, granted: boolean): void;
  rdt?(command: string): void;
  amplitude?: { setOptOut?(out: boolean): void };
  mixpanel?: { has_opted_out_tracking?(): boolean; opt_in_tracking(): void; opt_out_tracking(options: object): void };
  ppms?: { readonly cm?: { api?(command: string, settings: object, done: () => void, failed: () => void): void } };
  alloy?(command: string, options: object): void;
}

/**
 * Vendors that hold back until they are told. Nothing is said, and no global is touched, while the service is held: the first word is a grant.
 * Both may be called with the vendor's code loaded or not, and may throw.
 */
export interface Signal {
  /** Id of the catalogue service. */
  readonly service: string;
  /** Answers `false` where the vendor's code has to be there and is not yet: it is told again whenever something has been loaded. */
  grant(page: Page, assent: Pick<Assent, 'granted'>): boolean | void;
  /** After a grant on this page alone. Writes nothing by itself: what a vendor would store to remember a refusal is left to the next page, which does not load it. */
  revoke(page: Page): void;
}
