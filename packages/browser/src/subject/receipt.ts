// The receipt of one record: the proof that the log gave, kept here too, or else this browser's own copy, which says that it is only that.
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

/**
 * `signed`: `proof` is the text of a `.tlog-proof` file. `waiting`: kept by the server, in no signed log yet. `erased`: gone from the server since
 * `on`; `proof` is what this browser had kept of it. `local`: the server did not answer, or knows nothing of it.
 */
export interface Receipt {
  readonly state: 'signed' | 'waiting' | 'erased' | 'local';
  readonly proof: string | null;
  /** ISO 8601 date of the erasure. */
  readonly on: string | null;
}

type Ground = Pick<Handle, 'rules' | 'native'>;

const MAGIC = 'c2sp.org/tlog-proof@';

/** Asks the server; a proof is kept, so that the visitor has it whatever becomes of the server. A kept one stands in where there is no answer. */
export async function fetchReceipt(handle: Ground, record: Submission): Promise<Receipt> {
  const kept = keptProof(handle, record.id);
  const { status, body } = await askEndpoint(handle, '/v1/receipt', record.subject, { id: record.id });
  if (status === 410) return { state: 'erased', proof: kept, on: (body as { readonly on?: string } | null)?.on ?? null };
  const given = status === 200 && typeof body === 'string' && body.startsWith(MAGIC) ? body : null;
  if (given) keep(handle, record.id, given);
  const proof = given ?? kept;
  return { state: proof ? 'signed' : status === 202 ? 'waiting' : 'local', proof, on: null };
}

/** The proof that this browser has kept of a record, `null` without one. */
export const keptProof = ({ rules, native }: Ground, id: string): string | null => native.localStorage?.getItem(`${rules.cookie.name}.r.${id}`) ?? null;

export const localCopy = (record: Submission): LocalCopy => ({ confirmed: false, note: 'not yet confirmed by the server', record });

/** The proof of the latest event, or this browser's copy of it; `null` where this browser knows of none. */
export async function readReceipt(handle: Ground): Promise<string | LocalCopy | null> {
  const latest = readHistory(handle)[0];
  return latest ? ((await fetchReceipt(handle, latest)).proof ?? localCopy(latest)) : null;
}

// a full storage keeps no proof: the server has it still
function keep({ rules, native }: Ground, id: string, text: string): void {
  try {
    native.localStorage?.setItem(`${rules.cookie.name}.r.${id}`, text);
  } catch {}
}
