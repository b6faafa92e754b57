// Completes what this browser keeps: the proofs of records that were in no signed log yet when they were made.
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';
import { deliveryOf } from './delivery.ts';
import { fetchReceipt, keptProof } from './receipt.ts';

// one page asks for so many at most, newest first: the server counts requests, and older ones can be asked for by hand
const MOST = 5;

/** Answers whether any of them is waiting still, so that asking again later makes sense. Never rejects. */
export async function completeReceipts(handle: Pick<Handle, 'rules' | 'native'>, history: readonly Submission[]): Promise<boolean> {
  const missing = history.filter(record => deliveryOf(handle, record) === 'confirmed' && !keptProof(handle, record.id)).slice(0, MOST);
  const receipts = await Promise.all(missing.map(record => fetchReceipt(handle, record)));
  return receipts.some(({ state }) => state === 'waiting');
}
