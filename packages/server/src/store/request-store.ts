// The rights queue's part of a store: requests of visitors, from receipt to answer.
import type { RequestReason, RequestState, Right } from '@assent/core';

export interface KeptRequest {
  readonly site: string;
  /** Reference, `R-XXXX-XXXX`. */
  readonly id: string;
  /** Hash of the subject, in hex: whoever has the number finds the request again, also once the records are erased. */
  readonly mark: string;
  /** `null` once the subject's last record is erased: then nobody can be found by it any more. */
  readonly subject: string | null;
  readonly right: Right;
  readonly state: RequestState;
  readonly reason: RequestReason | null;
  /** Milliseconds since 1970. */
  readonly received: number;
  /** ISO 8601 date. */
  readonly due: string;
  /** Account that takes care of it; `null` = nobody yet. */
  readonly assignee: string | null;
  /** Milliseconds since 1970; `null` while it is open. */
  readonly closed: number | null;
}

export interface RequestStore {
  /** Keeps a request unless the subject has an open one for the same right, and answers the one that is kept then. Durable once resolved. */
  addRequest(request: KeptRequest): Promise<KeptRequest>;
  request(site: string, id: string): Promise<KeptRequest | null>;
  /** Those of a subject, newest first. */
  requestsOf(site: string, mark: string): Promise<readonly KeptRequest[]>;
  /** Those of a site: open ones by due date, then closed ones, the newest first, at most `limit`. */
  requests(site: string, limit: number): Promise<readonly KeptRequest[]>;
  /** Changes state, reason, due date, assignee and end, where the request is still as `from` says; answers whether it was. */
  changeRequest(changed: KeptRequest, from: RequestState): Promise<boolean>;
  /** Forgets closed requests of a site that ended before a time (milliseconds since 1970), and answers how many. */
  forgetRequests(site: string, before: number): Promise<number>;
}
