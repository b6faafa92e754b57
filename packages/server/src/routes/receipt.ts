// POST /v1/receipt: the visitor's own proof of one record, for whoever holds the subject's secret.
import { type Claim, holds } from '../receipt/claim.ts';
import type { MakeReceipt } from '../receipt/make-receipt.ts';
import { refuse } from '../refuse.ts';
import type { Store } from '../store/store.ts';

/** 202 while no checkpoint covers the record, 404 where none ever will, 410 with the day once it is erased. An unknown record and a wrong secret get the same answer: nobody learns which subjects exist. */
export const giveReceipt =
  (store: Pick<Store, 'recordsOf' | 'erasedOn' | 'logs'>, makeReceipt: MakeReceipt) =>
  async (claim: Claim & { readonly id: string }): Promise<Response> => {
    if (!(await holds(claim))) return refuse('not-yours');
    const kept = (await store.recordsOf(claim.site, claim.subject)).find(record => record.id === claim.id);
    if (!kept) {
      const on = await store.erasedOn(claim.site, claim.subject, claim.id);
      return on ? refuse('erased', {}, { on }) : refuse('not-yours');
    }
    const receipt = await makeReceipt(kept);
    if (receipt) return new Response(receipt, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } });
    const log = (await store.logs(claim.site)).find(({ epoch }) => epoch === kept.place?.epoch);
    return log?.state === 'frozen' ? refuse('unprovable') : refuse('pending', { 'retry-after': '1' });
  };
