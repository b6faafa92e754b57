// A request as the rights queue shows it.
import type { RequestStatus } from '../rights/rights-request.ts';

export interface QueuedRequest extends RequestStatus {
  /** Consent number; `null` once everything under it is erased. */
  readonly subject: string | null;
  /** What the account that takes care of it is called; `null` = nobody yet. */
  readonly assignee: string | null;
  /** True once the answer was given two months more. */
  readonly extended: boolean;
}
