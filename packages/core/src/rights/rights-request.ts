// A request of a visitor (GDPR art. 15–21): which right, how far it is, and what it may become next.

/** Access (art. 15), erasure (17), objection (21), portability (20). */
export const RIGHTS = ['access', 'erasure', 'objection', 'portability'] as const;
export type Right = (typeof RIGHTS)[number];

export const REQUEST_STATES = ['new', 'identity', 'progress', 'waiting', 'answered', 'refused'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Why a request was refused (art. 12(5), 17(3)(e), 11(2)), or why its answer takes longer (art. 12(3)): a fixed list, so that no text about anybody is kept. */
export const REFUSAL_REASONS = ['unfounded', 'excessive', 'claims', 'unknown'] as const;
export const EXTENSION_REASONS = ['complex', 'many'] as const;
export type RequestReason = (typeof REFUSAL_REASONS)[number] | (typeof EXTENSION_REASONS)[number];

/** From each state to those that may follow. Answered and refused are final: whoever asks again makes a new request. */
export const NEXT_STATES: Readonly<Record<RequestState, readonly RequestState[]>> = {
  new: ['identity', 'progress', 'waiting', 'answered', 'refused'],
  identity: ['progress', 'waiting', 'refused'],
  progress: ['waiting', 'answered', 'refused'],
  waiting: ['progress', 'answered', 'refused'],
  answered: [],
  refused: [],
};

/** What the visitor is told. */
export interface RequestStatus {
  /** Reference, `R-XXXX-XXXX`. */
  readonly id: string;
  readonly right: Right;
  readonly state: RequestState;
  /** ISO 8601 dates. */
  readonly received: string;
  readonly due: string;
  /** `null` while it is open. */
  readonly closed: string | null;
  /** Why it was refused, or why it takes longer. */
  readonly reason: RequestReason | null;
}

/** What `POST /v1/subject/request` takes beside the claim. */
export interface RequestDraft {
  readonly right: Right;
}

/** Answer of both `POST /v1/subject/request` and `POST /v1/subject/requests`: newest first. */
export interface Requests {
  readonly schema: 'assent-requests/1';
  readonly requests: readonly RequestStatus[];
}
