// POST /v1/subject/erase: the right to erasure (GDPR art. 17), for whoever holds the subject's secret.
import { type Claim, holds } from '../receipt/claim.ts';
import { refuse } from '../refuse.ts';
import { eraseRecords } from '../rights/erase-records.ts';
import type { Store } from '../store/store.ts';

/**
 * 200 says how many records are gone, for good. Where a claim is in dispute nothing is erased but nothing else is done with the records either
 * (art. 18(1)(c), 17(3)(e)): 200 with `restricted`. An unknown subject and a wrong secret get the same answer. `touch` hears that the log has grown.
 */
export const giveErasure =
  (store: Store, now: () => number, touch: (site: string) => void) =>
  async (claim: Claim): Promise<Response> => {
    const { site, subject } = claim;
    const known = (await holds(claim)) && (await store.recordsOf(site, subject)).length > 0;
    if (!known) return refuse('not-yours');
    const since = await store.restrictedSince(site, subject);
    const on = dayOf(now());
    const erased = since === null ? await eraseRecords(store, { site, of: { subject }, on, reason: 'request' }) : 0;
    if (erased) touch(site);
    const restricted = since === null ? null : { since: dayOf(since), reason: 'art. 17(3)(e)' };
    return Response.json({ schema: 'assent-erasure/1', site, subject, on, erased, restricted }, { headers: { 'cache-control': 'no-store' } });
  };

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
