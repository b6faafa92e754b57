// The receipt: a visitor's own proof of one record, a C2SP tlog-proof file that carries record and salt.
import type { ConsentRecord } from '../../record.ts';
import { canonicalize } from '../../canonical.ts';
import { fromBase64, toBase64 } from '../base64.ts';
import { utf8 } from '../bytes.ts';
import { ProofError } from '../proof-error.ts';
import { formatProof, parseProof, type TlogProof } from '../tlog-proof.ts';

/** What opens the commitment: whoever has both can show which record stands behind a leaf. */
export interface Opening {
  /** 16 random bytes. */
  readonly salt: Uint8Array;
  /** Canonical JSON (RFC 8785) of the `ConsentRecord`: exactly the bytes that were hashed. */
  readonly record: string;
}

/** The parts of a receipt; `formatReceipt` puts them together. */
export type Receipt = Opening & Pick<TlogProof, 'index' | 'path' | 'checkpoint'>;

/** The text of a receipt: `extra` is canonical JSON of `record` (a string) and `salt` (base64). */
export function formatReceipt({ salt, record, index, path, checkpoint }: Receipt): string {
  return formatProof({ extra: utf8(canonicalize({ record, salt: toBase64(salt) })), index, path, checkpoint });
}

/** Throws a ProofError `malformed`. Nothing is checked yet: see `verifyReceipt`. */
export function parseReceipt(text: string): Receipt {
  const { extra, index, path, checkpoint } = parseProof(text);
  const opening = parseJson(new TextDecoder().decode(extra)) as { readonly record?: unknown; readonly salt?: unknown } | null;
  if (typeof opening?.record !== 'string' || typeof opening.salt !== 'string' || !opening.record.isWellFormed())
    throw new ProofError('malformed', 'expected record and salt in "extra"');
  const receipt = { record: opening.record, salt: fromBase64(opening.salt), index, path, checkpoint };
  if (formatReceipt(receipt) !== text) throw new ProofError('malformed', 'expected the one spelling of a receipt, got another');
  return receipt;
}

/** The record itself. Throws a ProofError `malformed` where the text is not the canonical JSON of an object with an id. */
export function readRecord(text: string): ConsentRecord {
  const record = parseJson(text) as ConsentRecord | null;
  if (typeof record?.id !== 'string' || typeof record.subject !== 'string' || !isCanonical(record, text))
    throw new ProofError('malformed', 'expected a record as canonical JSON');
  return record;
}

// what cannot be written canonically (half a character) is not canonical
function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalize(value) === text;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProofError('malformed', 'expected JSON');
  }
}
