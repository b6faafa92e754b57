// POST /v1/subject/request: a right is exercised. POST /v1/subject/requests: how far the requests of this subject are. Both for whoever holds its secret.
import { type Requests, type Right, RIGHTS } from '@assent/core';
import { type Claim, claimShape, holds } from '../receipt/claim.ts';
import type { Shape } from '../guards/read-input.ts';
import { refuse } from '../refuse.ts';
import { type RequestParts, statusOf, takeRequest } from '../rights/take-request.ts';
import { markOfSubject } from '../store/mark.ts';
import type { KeptRequest } from '../store/request-store.ts';
import type { Store } from '../store/store.ts';

/** A claim, and which right. */
export const requestShape: Shape<Claim & { readonly right: Right }> = {
  safeParse: value => {
    const { right, ...claim } = (value ?? {}) as { readonly right?: Right };
    const parsed = claimShape.safeParse(claim);
    return parsed.success && right !== undefined && RIGHTS.includes(right) ? { success: true, data: { ...parsed.data, right } } : { success: false };
  },
};

/** 200 with every request of the subject, the new one included; the same right asked for again while a request is open makes no other one. */
export const giveRequest =
  (parts: RequestParts & { readonly store: Pick<Store, 'recordsOf'> }) =>
  async ({ right, ...claim }: Claim & { readonly right: Right }): Promise<Response> => {
    const { site, subject } = claim;
    // without a record there is nothing to exercise a right on, and nothing that keeps the queue from being flooded
    if (!(await holds(claim)) || !(await parts.store.recordsOf(site, subject)).length) return refuse('not-yours');
    await takeRequest(parts, site, subject, right);
    return answer(await parts.store.requestsOf(site, markOfSubject(subject)));
  };

/** Also once the records are erased: the secret alone finds the requests again. */
export const giveRequests =
  (store: Pick<Store, 'requestsOf'>) =>
  async (claim: Claim): Promise<Response> =>
    (await holds(claim)) ? answer(await store.requestsOf(claim.site, markOfSubject(claim.subject))) : refuse('not-yours');

const answer = (requests: readonly KeptRequest[]): Response =>
  Response.json({ schema: 'assent-requests/1', requests: requests.map(statusOf) } satisfies Requests, { headers: { 'cache-control': 'no-store' } });
