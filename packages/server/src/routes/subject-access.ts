// POST /v1/subject/access: everything held about a subject (GDPR art. 15), for whoever holds its secret.
import type { ConsentRecord } from '@assent/core';
import { type Claim, holds } from '../receipt/claim.ts';
import type { MakeReceipt } from '../receipt/make-receipt.ts';
import { refuse } from '../refuse.ts';
import type { LoggedRecord, Store } from '../store/store.ts';

/**
 * Every record with its receipt, in the order of their events: ids made within one second sort by chance. `receipt` is `null` while no checkpoint
 * covers the record, `due` the day on which it will be erased, `restricted` since when it waits for the end of a dispute. An unknown subject and
 * a wrong secret get the same answer.
 */
export const giveAccess =
  (store: Pick<Store, 'recordsOf' | 'restrictedSince'>, makeReceipt: MakeReceipt) =>
  async (claim: Claim): Promise<Response> => {
    const kept = (await holds(claim)) ? await store.recordsOf(claim.site, claim.subject) : [];
    if (!kept.length) return refuse('not-yours');
    const since = await store.restrictedSince(claim.site, claim.subject);
    const receipts = await Promise.all(kept.map(async record => ({ ...describe(record), receipt: await makeReceipt(record) })));
    return Response.json(
      {
        schema: 'assent-access/1',
        site: claim.site,
        subject: claim.subject,
        restricted: since === null ? null : dayOf(since),
        receipts: receipts.sort((a, b) => a.record.seq - b.record.seq),
      },
      { headers: { 'cache-control': 'no-store' } },
    );
  };

const describe = ({ record, salt, due }: LoggedRecord) => ({
  record: JSON.parse(record) as ConsentRecord,
  salt: Buffer.from(salt).toString('base64'),
  due: dayOf(due * 86_400_000),
});

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
