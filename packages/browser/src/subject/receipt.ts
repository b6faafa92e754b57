// The receipt of one record: signed by the server, or else this browser's own copy, which says that it is only that.
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';
import { askEndpoint } from './ask.ts';
import { readHistory } from './history.ts';

/** What a visitor gets when the server has not confirmed (yet). */
export interface LocalCopy {
  readonly confirmed: false;
  readonly note: 'not yet confirmed by the server';
  readonly record: Submission;
}

export interface Receipt {
  readonly from: 'server' | 'browser';
  readonly content: unknown;
}

/** 200 is the signed receipt; 202 (no checkpoint covers it yet), silence and errors give the local copy. */
export async function fetchReceipt(handle: Pick<Handle, 'rules' | 'native'>, record: Submission): Promise<Receipt> {
  const { status, body } = await askEndpoint(handle, '/v1/receipt', record.subject, { id: record.id });
  if (status === 200 && body) return { from: 'server', content: body };
  const copy: LocalCopy = { confirmed: false, note: 'not yet confirmed by the server', record };
  return { from: 'browser', content: copy };
}

/** The receipt of the latest event, `null` where this browser knows of none. */
export async function readReceipt(handle: Pick<Handle, 'rules' | 'native'>): Promise<unknown> {
  const latest = readHistory(handle)[0];
  return latest ? (await fetchReceipt(handle, latest)).content : null;
}
