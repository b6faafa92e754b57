// One leaf of an audit: does what claims it open it?
import type { ConsentRecord } from '../../record.ts';
import { sameBytes } from '../bytes.ts';
import type { Part } from '../hashing.ts';
import { type EntryType, entryType, typed } from '../log/entry.ts';
import type { AuditedLeaf, AuditedRecord } from './audited.ts';
import type { FindingCode } from './finding.ts';

export interface CheckedLeaf {
  readonly index: number;
  readonly type: EntryType | null;
  /** The record, where it opens its leaf. */
  readonly record: ConsentRecord | null;
  /** What the record at this leaf commits to, where that is not the entry: one of the two was altered. */
  readonly claimed: Uint8Array | null;
  /** The statement, where it opens its leaf. */
  readonly statement: string | null;
  readonly problem: readonly [code: FindingCode, message: string] | null;
}

/** What is hashed to open that leaf: its first record, else its statement; `null` where nothing claims it. */
export function openingOf({ records, statement }: AuditedLeaf): readonly Part[] | null {
  const [record] = records;
  if (record) return [record.salt, record.record];
  return statement && [statement.body];
}

/** Checks a leaf by itself, given the digest of its opening; whether its entry belongs into the tree is for the bundle to say. */
export function checkLeaf(leaf: AuditedLeaf, size: number, digest: Uint8Array | null): CheckedLeaf {
  const { index, entry, records } = leaf;
  const nothing = (type: EntryType | null, problem: CheckedLeaf['problem'], claimed: Uint8Array | null = null): CheckedLeaf => ({
    index,
    type,
    record: null,
    claimed,
    statement: null,
    problem,
  });
  if (index >= size) return nothing(null, ['inserted-record', `expected nothing beyond the ${size} leaves of the log, got something at leaf ${index}`]);
  const claimed = records.length && digest ? typed('record', digest) : null;
  if (!entry) return nothing(null, ['deleted-entry', `expected an entry at leaf ${index}, got none`], claimed);
  const type = entryType(entry);
  if (!type) return nothing(null, ['altered-entry', `expected an entry of 33 bytes and a known type at leaf ${index}, got another`]);
  if (type !== 'record') return checkStatement(leaf, type, digest);
  if (records.length > 1) return nothing(type, ['inserted-record', `expected one record at leaf ${index}, got ${records.length}`]);
  const [record] = records;
  if (!record || !claimed) return nothing(type, null);
  if (!sameBytes(claimed, entry)) return nothing(type, null, claimed);
  const read = filed(record);
  if (read) return { index, type, record: read, claimed: null, statement: null, problem: null };
  return nothing(type, ['altered-record', `expected the record at leaf ${index} under its own subject and id, got it under others`]);
}

function checkStatement({ index, entry, records, statement }: AuditedLeaf, type: Exclude<EntryType, 'record'>, digest: Uint8Array | null): CheckedLeaf {
  const nothing: CheckedLeaf = { index, type, record: null, claimed: null, statement: null, problem: null };
  if (records.length) return { ...nothing, problem: ['inserted-record', `expected no record at leaf ${index}, which is of type ${type}, got one`] };
  if (!statement || !digest) return { ...nothing, problem: ['deleted-statement', `expected the document of leaf ${index} (${type}), got none`] };
  if (statement.type === type && sameBytes(typed(type, digest), entry as Uint8Array)) return { ...nothing, statement: statement.body };
  return { ...nothing, problem: ['altered-statement', `expected the document that leaf ${index} (${type}) commits to, got another`] };
}

// the text opens its leaf, so that it is canonical if it ever was: parsing it is enough
function filed({ record, subject, id }: AuditedRecord): ConsentRecord | null {
  try {
    const read = JSON.parse(record) as ConsentRecord | null;
    return read?.subject === subject && read.id === id ? read : null;
  } catch {
    return null;
  }
}
