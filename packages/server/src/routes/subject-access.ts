// POST /v1/subject/access: everything held about a subject (GDPR art. 15), for whoever holds its secret.
import { type Claim, holds } from '../receipt/claim.ts';
import type { Signer } from '../receipt/receipt.ts';
import { refuse } from '../refuse.ts';
import type { Store } from '../store/store.ts';

/** Receipts of all records, oldest first. An unknown subject and a wrong secret get the same answer. */
export const giveAccess =
  (store: Pick<Store, 'recordsOf'>, signer: Signer) =>
  async (claim: Claim): Promise<Response> => {
    const kept = (await holds(claim)) ? await store.recordsOf(claim.site, claim.subject) : [];
    if (!kept.length) return refuse('not-yours');
    return Response.json(
      { schema: 'assent-access/1', site: claim.site, subject: claim.subject, receipts: kept.map(signer.issue) },
      { headers: { 'cache-control': 'no-store' } },
    );
  };
