// Checks a receipt, in either form, with nothing but the log's keys: signature, place in the tree, and every fact beside the proof.
import type { ConsentRecord } from '../../record.ts';
import { digest } from '../hashing.ts';
import { commit } from '../log/entry.ts';
import { parseCheckpoint } from '../note/checkpoint.ts';
import { openNote } from '../note/note.ts';
import { ED25519, type VerifierKey } from '../note/verifier-key.ts';
import { type ProofCode, ProofError } from '../proof-error.ts';
import { leafHash } from '../tree/node.ts';
import { verifyInclusion } from '../tree/verify.ts';
import { proofInside, sameFacts } from './dpv-receipt.ts';
import { parseReceipt, readRecord } from './receipt.ts';

/** What a good receipt proves: this record, with every byte of it, was in that log when the key's owner signed its head. */
export interface Proven {
  readonly ok: true;
  readonly record: ConsentRecord;
  /** Which log, as the signed checkpoint names it. */
  readonly origin: string;
  /** Position in the log, from 0, and how many entries the signed head covers. */
  readonly index: number;
  readonly size: number;
  /** Trusted keys that signed: the log's own, and witnesses'. */
  readonly signedBy: readonly VerifierKey[];
}

export interface Unproven {
  readonly ok: false;
  readonly code: ProofCode;
  /** What was expected and what came; nothing of the record. */
  readonly message: string;
}

/**
 * Checks the text of a receipt: a `.tlog-proof` file, or the JSON-LD document with the same facts (`toDpvReceipt`). `trusted` are keys of the log
 * and, where they are known, of witnesses; a log's own key must be among those that signed. Never rejects: what fails is said, with its code.
 */
export async function verifyReceipt(text: string, trusted: readonly VerifierKey[]): Promise<Proven | Unproven> {
  if (!globalThis.crypto?.subtle) return { ok: false, code: 'unable', message: 'expected a platform that can hash (crypto.subtle, https), got none' };
  try {
    const inside = proofInside(text);
    const proven = await verifyProof(inside ?? text, trusted);
    if (inside !== null && !(await sameFacts(text, proven.record, inside)))
      throw new ProofError('facts-differ', 'expected the facts of the document to be those of the record it proves, got others');
    return proven;
  } catch (error) {
    if (error instanceof ProofError) return { ok: false, code: error.code, message: error.message };
    return { ok: false, code: 'malformed', message: `expected a receipt, got ${String(error)}` }; // half a character, a thousand brackets
  }
}

async function verifyProof(text: string, trusted: readonly VerifierKey[]): Promise<Proven> {
  const { salt, record, index, path, checkpoint } = parseReceipt(text);
  const note = await openNote(checkpoint, trusted);
  const { origin, size, root } = parseCheckpoint(note.text);
  if (!note.signedBy.some(key => isOwn(key, origin))) throw new ProofError('other-log', `expected a key of ${origin} among those that signed`);
  const leaf = await digest(leafHash(await digest(commit(salt, record))));
  if (!(await digest(verifyInclusion({ leaf, index, size, root, path }))))
    throw new ProofError('not-included', `expected this record at position ${index} of the ${size} that were signed, but it is not there`);
  return { ok: true, record: readRecord(record), origin, index, size, signedBy: note.signedBy };
}

// a log signs under its origin, or under what all its epochs' origins begin with
const isOwn = ({ type, name }: VerifierKey, origin: string) => type === ED25519 && (name === origin || origin.startsWith(`${name}/`));
