// "Check it": holds a proof against the log's key and against this browser's own memory of the choice, here, with WebCrypto.
import { canonicalize, type ConsentRecord, type Submission } from '@assent/core';
import { formatKeys, type ProofCode, type Proven, verifyReceipt } from '@assent/core/proof';
import type { Handle } from '../handle.ts';
import { noteKeys, readLogKeys } from './log-keys.ts';

/** `other-record`: a good proof of another choice than this one. `no-key`: the server publishes none, and none was noted. */
export type Reason = ProofCode | 'other-record' | 'no-key';

export type Check =
  /** `key`: `noted` with an earlier receipt; `first`: published today, noted now; `published` today, and not the one that was noted. */
  { readonly ok: true; readonly proven: Proven; readonly key: 'noted' | 'first' | 'published' } | { readonly ok: false; readonly reason: Reason };

/** Never rejects. Asks the server for nothing but its public keys. */
export async function checkReceipt(handle: Pick<Handle, 'rules' | 'native'>, proof: string, record: Submission): Promise<Check> {
  const { noted, published } = await readLogKeys(handle);
  if (!noted.length && !published.length) return { ok: false, reason: globalThis.crypto?.subtle ? 'no-key' : 'unable' };
  const first = await verifyReceipt(proof, noted);
  // a key that was not noted may be a new one: the verdict then says that it rests on what the server says today
  const proven = first.ok || !published.length ? first : await verifyReceipt(proof, published);
  if (!proven.ok) return { ok: false, reason: proven.code };
  if (!isOf(proven.record, record)) return { ok: false, reason: 'other-record' };
  noteKeys(handle, formatKeys(proven.signedBy));
  return { ok: true, proven, key: first.ok ? 'noted' : noted.length ? 'published' : 'first' };
}

/** Whether the record says everything that this browser sent, and the same. What the server added is beside the point. */
function isOf(record: ConsentRecord, sent: Submission): boolean {
  return Object.entries(sent).every(([name, value]) => canonicalize(record[name as keyof Submission] ?? null) === canonicalize(value));
}
