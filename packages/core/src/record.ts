// The record: one event as sent by a browser, and as kept. Fields of law-and-standards §4.2; nothing of its §4.3.
import type { EventKind, Method } from './event.ts';
import type { Verdict } from './choice.ts';

export const RECORD_SCHEMA = 'assent-record/1';

/** Time between the notice appearing and the act, in buckets: enough to show that information came first, too coarse to describe behaviour. */
export const WAITS = ['unknown', '0-1s', '1-3s', '3-10s', '10-30s', '30-120s', '120s+'] as const;
export type Wait = (typeof WAITS)[number];

export const DEVICES = ['mobile', 'tablet', 'desktop', 'unknown'] as const;
/** Chooses the matching screenshot of the evidence; never the user agent. */
export type Device = (typeof DEVICES)[number];

/** What a browser sends to `POST /v1/records`. */
export interface Submission {
  readonly schema: typeof RECORD_SCHEMA;
  readonly site: string;
  /** 30 base64url characters: 48 bits of time, 128 bits derived from the visitor's secret. */
  readonly subject: string;
  /** 22 base64url characters: 48 bits of time, 80 random bits. With `subject`, the idempotency key. */
  readonly id: string;
  /** Position among this subject's events; the latest state is that of the highest. */
  readonly seq: number;
  readonly event: EventKind;
  /** When the visitor says it happened: ISO 8601, UTC, whole seconds. */
  readonly at: string;
  readonly expires: string;
  /**
   * SHA-256 (hex) of the canonical site, of both layers' texts in this language, and of the SDK's files; and the variant of a running experiment whose
   * texts these were (`variantKey`), left out where none ran.
   */
  readonly version: { readonly site: string; readonly notice: string; readonly sdk: string; readonly variant?: string };
  readonly locale: string;
  readonly profile: string;
  readonly purposes: Readonly<Record<string, Verdict>>;
  /** Only services whose verdict differs from that of their purposes. */
  readonly services: Readonly<Record<string, Verdict>>;
  readonly method: Method;
  /** Global Privacy Control, and who told the page of it: the browser, or the site's server that saw the header. */
  readonly signals: { readonly gpc: boolean; readonly source?: 'browser' | 'header' };
  readonly waited: Wait;
  readonly device: Device;
  /** Kind of page, one of the site file's `templates`; left out where none matches. */
  readonly template?: string | undefined;
  readonly scope: 'device';
  /** Record id of this subject's previous event. */
  readonly supersedes: string | null;
}

/** A record as kept: the submission, with what only the server can say. */
export interface ConsentRecord extends Submission {
  /** Authoritative time: ISO 8601, UTC, whole seconds. */
  readonly received: string;
  /** SHA-256 (hex) of the controller, and of the vendors, as that version of the site declared them. */
  readonly controller: string;
  readonly vendors: string;
  /** Legal basis per purpose: consent opens the terminal (EU-08); under an opt-out profile what is refused was objected to. */
  readonly basis: Readonly<Record<string, 'consent' | 'opt-out'>>;
  /** Set where the program that acted calls itself a robot: no person's choice, so that no rate counts it. */
  readonly robot?: true;
}

/** A notice became visible: counted without an id, for nobody in particular (`POST /v1/shown`). */
export interface Shown {
  readonly site: string;
  /** SHA-256 (hex) of the canonical site. */
  readonly version: string;
  readonly locale: string;
  readonly profile: string;
  readonly device: Device;
  /** Kind of page, one of the site file's `templates`; left out where none matches. */
  readonly template?: string | undefined;
  /** What happened, where it is not that a notice was seen: the page needs a choice and opened one, or a notice was answered. */
  readonly what?: 'eligible' | 'act' | undefined;
  /** Variant of a running experiment that was drawn for this notice; left out where none runs. */
  readonly variant?: string | undefined;
}

/** Tracers of a service were found after a choice that denied it: counted like `Shown`, without an id (`POST /v1/residue`). */
export interface Residue extends Omit<Shown, 'what' | 'variant'> {
  /** Id of the service whose they are. */
  readonly service: string;
}

/** What a page asks of `POST /v1/expire-cookies`: to expire the cookies that no script can reach (FR-24). */
export interface Expiry {
  readonly site: string;
  /** Value of the choice cookie, `''` while there is no choice: what it does not grant is expired. */
  readonly choice: string;
}

/** Names the bucket of a wait in milliseconds. */
export function bucketWait(ms: number | undefined): Wait {
  const limits = [0, 1e3, 3e3, 1e4, 3e4, 12e4];
  return WAITS[limits.filter(limit => Number(ms) >= limit).length] as Wait;
}
