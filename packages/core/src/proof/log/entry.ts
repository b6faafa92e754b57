// Entries of the log: a type and a digest, 33 bytes; never a record, so that erasing one leaves nothing of it behind (law-and-standards §4.4).
import { type Hashing, hashOf } from '../hashing.ts';
import { ProofError } from '../proof-error.ts';

/** First byte of an entry. */
export const ENTRY_TYPES = { record: 0x01, evidence: 0x02, tombstone: 0x03, epoch: 0x04 } as const;
export type EntryType = keyof typeof ENTRY_TYPES;

export interface LogEntry {
  readonly type: EntryType;
  /** SHA-256: salted for a record, plain for what is public (evidence, tombstones, epochs). */
  readonly digest: Uint8Array;
}

const LENGTH = 33;

/** 0x01 ‖ SHA-256(salt ‖ canonical record): says nothing about the record to whoever lacks the salt (16 random bytes). */
export function* commit(salt: Uint8Array, record: string): Hashing<Uint8Array> {
  return typed('record', yield* hashOf(salt, record));
}

/** The entry of a public document: its type ‖ SHA-256 of its canonical text. */
export function* entryOf(type: Exclude<EntryType, 'record'>, document: string): Hashing<Uint8Array> {
  return typed(type, yield* hashOf(document));
}

/** An entry of that type and digest. */
export function typed(type: EntryType, digest: Uint8Array): Uint8Array<ArrayBuffer> {
  const entry = new Uint8Array(LENGTH);
  entry[0] = ENTRY_TYPES[type];
  entry.set(digest, 1);
  return entry;
}

const NAMES = new Map<number | undefined, EntryType>((Object.keys(ENTRY_TYPES) as EntryType[]).map(name => [ENTRY_TYPES[name], name]));

/** `null` for anything but 33 bytes of a known type. */
export const entryType = (bytes: Uint8Array): EntryType | null => (bytes.length === LENGTH && NAMES.get(bytes[0])) || null;

/** Throws a ProofError `malformed` for anything but 33 bytes of a known type. */
export function parseEntry(bytes: Uint8Array): LogEntry {
  const type = entryType(bytes);
  if (!type) throw new ProofError('malformed', `expected an entry of ${LENGTH} bytes and a known type, got ${bytes.length}`);
  return { type, digest: bytes.slice(1) };
}
