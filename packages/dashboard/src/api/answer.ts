// What came of a question to the endpoint: a value, or a problem that a person can act upon. Never an exception.

/**
 * `offline`: no answer at all · `signed-out`: no session, or an ended one (401) · `forbidden`: this token may not see that (403) ·
 * `range`: the endpoint does not accept that site or range (400, 404) · `busy`: too many attempts (429) · `failed`: anything else.
 */
export type ProblemKind = 'offline' | 'signed-out' | 'forbidden' | 'range' | 'busy' | 'failed';

export interface Problem {
  readonly kind: ProblemKind;
  /** Stable code of the endpoint, else the HTTP status, else nothing; printed small, for whoever is asked for help. */
  readonly code: string;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
