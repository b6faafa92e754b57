// POST /v1/receipt: the visitor's signed copy of one record, for whoever holds the subject's secret.
import { type Claim, holds } from '../receipt/claim.ts';
import type { Signer } from '../receipt/receipt.ts';
import { refuse } from '../refuse.ts';
import type { Store } from '../store/store.ts';

/** An unknown record and a wrong secret get the same answer: nobody learns which subjects exist. */
export const giveReceipt =
  (store: Pick<Store, 'recordsOf'>, signer: Signer) =>
  async (claim: Claim & { readonly id: string }): Promise<Response> => {
    const kept = (await holds(claim)) && (await store.recordsOf(claim.site, claim.subject)).find(record => record.id === claim.id);
    return kept ? Response.json(signer.issue(kept), { headers: { 'cache-control': 'no-store' } }) : refuse('not-yours');
  };
