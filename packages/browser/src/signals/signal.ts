// A vendor's own consent call: said after the gate, never instead of it.
import type { Assent } from '../gate/api.ts';

/** The vendors' globals; each may be missing, a queue, or the loaded code. */
export interface Page {
  clarity?: ((...args: unknown[]) => void) & { q?: unknown[] };
  uetq?: { push(...args: unknown[]): void };
  _paq?: { push(command: readonly unknown[]): void };
  _hsp?: { push(command: readonly unknown[]): void };
  _uxa?: { push(command: readonly unknown[]): void };
  pa?: { readonly consent?: { setMode?(mode: string): void } };
  pdl?: { readonly requireConsent?: unknown; consent?: object };
  DD_RUM?: { setTrackingConsent?(state: string): void; onReady?(then: () => void): void };
  Countly?: { q?: { push(command: readonly unknown[]): void } };
  ttq?: { grantConsent?(): void; revokeConsent?(): void };
  fbq?(command: string, state: string): void;
  pintrk?(command: string, granted: boolean): void;
  rdt?(command: string): void;
  amznConsent?(): AmazonConsent;
  snowplow?(command: string, options: object): void;
  analytics?: { addSourceMiddleware?(middleware: SegmentMiddleware): void };
  amplitude?: { setOptOut?(out: boolean): void };
  mixpanel?: Queue<Mixpanel>;
  posthog?: Queue<PostHog>;
  ppms?: { readonly cm?: { api?(command: string, settings: object, done: () => void, failed: () => void): void } };
  /** Refuses everything before the site's `configure`, and forgets it. */
  alloy?(command: string, options: object): Promise<unknown>;
}

/** Runs a function on the loaded code: at once, or before anything that waited in the snippet's queue. */
interface Queue<Code> {
  push(run: (this: Code) => void): void;
}

interface Mixpanel {
  has_opted_out_tracking(): boolean;
  opt_in_tracking(): void;
  opt_out_tracking(options: object): void;
  enable(): void;
  disable(): void;
}

interface PostHog {
  has_opted_out_capturing(): boolean;
  opt_in_capturing(options: object): void;
  set_config(config: object): void;
  clear_opt_in_out_capturing(): void;
}

interface AmazonConsent {
  setCountryCode(country: string): this;
  setEnableAdStorage(granted: boolean): this;
  setEnableUserData(granted: boolean): this;
  build(): void;
}

type SegmentMiddleware = (event: { readonly payload: { readonly obj: { context?: object } }; next(payload: object): void }) => void;

/**
 * Vendors that hold back until they are told. Nothing is said, and no global is touched, while the service is held: the first word is a grant.
 * Both may be called with the vendor's code loaded or not, and may throw.
 */
export interface Signal {
  /** Id of the catalogue service. */
  readonly service: string;
  /** Answers `false` where the vendor's snippet has to be there and is not yet: it is told again whenever something has been put on the page, or has loaded. */
  grant(page: Page, assent: Pick<Assent, 'granted'>): boolean | void;
  /** After a grant on this page alone. Writes nothing by itself: what a vendor would store to remember a refusal is left to the next page, which does not load it. */
  revoke(page: Page): void;
}
