// What the endpoint's own scans say of a site: the answer of `GET /v1/scan-health`.
import type { Finding } from './finding.ts';
import type { Text } from './site.ts';

/** One scheduled scan. */
export interface ScanOutcome {
  /** When it ended, ISO 8601, UTC. */
  readonly at: string;
  /** The address where it began. */
  readonly url: string;
  /** Why there is no result (`unreachable`, `browser-missing` …), `null` where there is one. */
  readonly failed: string | null;
  /** `gone` = the last scan that could look still saw the notice, and this one does not. */
  readonly notice: 'seen' | 'missing' | 'gone';
  readonly findings: readonly Finding[];
  /** Language of the findings; `en` where it is not said. */
  readonly locale?: string;
  /** Pictures of the notice of the version that is served; absent where nobody looked for them. */
  readonly captures?: CaptureOutcome;
}

/** What the endpoint did so that every screen of its notice is kept as evidence. */
export interface CaptureOutcome {
  /** Pictures that were taken this time. */
  readonly taken: number;
  /** Languages and screens that could not be captured, a sentence each; empty = all is there. */
  readonly missing: readonly string[];
  /** Why it was cut short (`no-notice`, `unreachable`, `failed` …), `null` where it was not. */
  readonly failed: string | null;
}

export interface ScanHealth {
  readonly site: { readonly id: string; readonly name: Text };
  /** False where the endpoint scans nothing by itself. */
  readonly scheduled: boolean;
  /** `null` until a scan has ended. */
  readonly last: ScanOutcome | null;
}
