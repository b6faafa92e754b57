// Everything that is stored about this subject (GDPR art. 15 and 20).
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';
import { askEndpoint } from './ask.ts';

export interface Access {
  readonly from: 'server' | 'browser';
  /** As answered, to be shown and downloaded whole. */
  readonly content: unknown;
  /** How many records that is. */
  readonly records: number;
}

/** Asks the server; where it does not answer, this browser's own history stands in. */
export async function fetchAccess(handle: Pick<Handle, 'rules' | 'native'>, subject: string, history: readonly Submission[]): Promise<Access> {
  const { status, body } = await askEndpoint(handle, '/v1/subject/access', subject);
  const receipts = (body as { receipts?: unknown } | null)?.receipts;
  if (status === 200 && Array.isArray(receipts)) return { from: 'server', content: body, records: receipts.length };
  return { from: 'browser', content: { confirmed: false, note: 'not yet confirmed by the server', records: history }, records: history.length };
}
