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
}

export interface ScanHealth {
  readonly site: { readonly id: string; readonly name: Text };
  /** False where the endpoint scans nothing by itself. */
  readonly scheduled: boolean;
  /** `null` until a scan has ended. */
  readonly last: ScanOutcome | null;
}
