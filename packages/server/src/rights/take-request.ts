// Takes a visitor's request into the queue, and says how far it is.
import { dueOn, MONTHS, type RequestStatus, type Right } from '@assent/core';
import { markOfSubject } from '../store/mark.ts';
import type { KeptRequest, RequestStore } from '../store/request-store.ts';
import { makeReference } from './reference.ts';

/** How long a request is kept once it is answered, so that it can be shown that and when it was, days: the limitation of actions (C. civ. 2224), as for proofs. */
export const REQUEST_DAYS = 1825;

export interface RequestParts {
  readonly store: Pick<RequestStore, 'addRequest' | 'requestsOf'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** As `crypto.randomBytes`. */
  readonly random: (size: number) => Uint8Array;
}

/** Keeps the request, unless the same one is open already. `identity` = whose it is has to be found out first. */
export function takeRequest(
  { store, now, random }: RequestParts,
  site: string,
  subject: string,
  right: Right,
  state: 'new' | 'identity' = 'new',
): Promise<KeptRequest> {
  const received = now();
  return store.addRequest({
    site,
    id: makeReference(random),
    mark: markOfSubject(subject),
    subject,
    right,
    state,
    reason: null,
    received,
    due: dueOn(received, MONTHS.usual),
    assignee: null,
    closed: null,
  });
}

/** What the visitor may know of a request: neither who takes care of it nor what the queue keeps besides. */
export const statusOf = ({ id, right, state, received, due, closed, reason }: KeptRequest): RequestStatus => ({
  id,
  right,
  state,
  received: dayOf(received),
  due,
  closed: closed === null ? null : dayOf(closed),
  reason,
});

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
