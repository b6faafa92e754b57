// POST /v1/subject/access: everything held about a subject (GDPR art. 15), for whoever holds its secret.
import { type Claim, holds } from '../receipt/claim.ts';
import type { Signer } from '../receipt/receipt.ts';
import { refuse } from '../refuse.ts';
import type { Store } from '../store/store.ts';

/** Receipts of all records, in the order of their events: ids made within one second sort by chance. An unknown subject and a wrong secret get the same answer. */
export const giveAccess =
  (store: Pick<Store, 'recordsOf'>, signer: Signer) =>
  async (claim: Claim): Promise<Response> => {
    const kept = (await holds(claim)) ? await store.recordsOf(claim.site, claim.subject) : [];
    if (!kept.length) return refuse('not-yours');
    const receipts = kept.map(signer.issue).sort((a, b) => a.record.seq - b.record.seq);
    return Response.json({ schema: 'assent-access/1', site: claim.site, subject: claim.subject, receipts }, { headers: { 'cache-control': 'no-store' } });
  };
