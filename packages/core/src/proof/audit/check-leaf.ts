// One leaf of an audit: does what claims it open it?
import type { ConsentRecord } from '../../record.ts';
import { sameBytes } from '../bytes.ts';
import type { Hashing } from '../hashing.ts';
import { commit, type EntryType, entryOf, parseEntry } from '../log/entry.ts';
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

/** Checks a leaf by itself; whether its entry belongs into the tree is for the bundle to say. */
export function* checkLeaf(leaf: AuditedLeaf, size: number): Hashing<CheckedLeaf> {
  const { index, entry, records, statement } = leaf;
  const nothing: CheckedLeaf = { index, type: null, record: null, claimed: null, statement: null, problem: null };
  if (index >= size)
    return { ...nothing, problem: ['inserted-record', `expected nothing beyond the ${size} leaves of the log, got something at leaf ${index}`] };
  if (!entry) {
    const claimed = records[0] ? yield* commit(records[0].salt, records[0].record) : null;
    return { ...nothing, claimed, problem: ['deleted-entry', `expected an entry at leaf ${index}, got none`] };
  }
  const type = typeOf(entry);
  if (!type) return { ...nothing, problem: ['altered-entry', `expected an entry of 33 bytes and a known type at leaf ${index}, got another`] };
  if (type !== 'record') return { ...nothing, type, ...(yield* checkStatement(type, entry, statement, records.length > 0, index)) };
  if (records.length > 1) return { ...nothing, type, problem: ['inserted-record', `expected one record at leaf ${index}, got ${records.length}`] };
  const [record] = records;
  if (!record) return { ...nothing, type };
  const claimed = yield* commit(record.salt, record.record);
  if (!sameBytes(claimed, entry)) return { ...nothing, type, claimed };
  const read = filed(record);
  if (read) return { ...nothing, type, record: read };
  return { ...nothing, type, problem: ['altered-record', `expected the record at leaf ${index} under its own subject and id, got it under others`] };
}

function* checkStatement(type: Exclude<EntryType, 'record'>, entry: Uint8Array, statement: AuditedLeaf['statement'], claimed: boolean, index: number) {
  if (claimed) return { problem: ['inserted-record', `expected no record at leaf ${index}, which is of type ${type}, got one`] as const };
  if (!statement) return { problem: ['deleted-statement', `expected the document of leaf ${index} (${type}), got none`] as const };
  if (statement.type === type && sameBytes(yield* entryOf(type, statement.body), entry)) return { statement: statement.body };
  return { problem: ['altered-statement', `expected the document that leaf ${index} (${type}) commits to, got another`] as const };
}

function typeOf(entry: Uint8Array): EntryType | null {
  try {
    return parseEntry(entry).type;
  } catch {
    return null;
  }
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
