// A batch on its way to the writer's thread: the bytes of all its records in one buffer, which is handed over, and counters that are alike once.
import type { Cell } from '../../tally/cell.ts';
import type { Addition, NewRecord } from '../store.ts';

/** What a thread is given instead of the additions: to clone the bytes of each record, and each counter, costs more than to digest and to count it. */
export interface PackedBatch {
  readonly additions: readonly (Omit<Addition, 'record'> & { readonly record: Packed | null })[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Packed = Omit<NewRecord, 'digest' | 'salt' | 'entry'> & {
  /** Of digest, salt and entry, which follow each other in the buffer. */
  readonly lengths: readonly [number, number, number];
};

export function packBatch(batch: readonly Addition[]): PackedBatch {
  const alike = new Map<string, readonly Cell[]>();
  const parts: Uint8Array[] = [];
  const additions = batch.map(({ record, cells, ...more }) => {
    const key = JSON.stringify(cells);
    const same = alike.get(key) ?? cells;
    alike.set(key, same);
    return { ...more, cells: same, record: record && pack(record, parts) };
  });
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return { additions, bytes };
}

function pack({ digest, salt, entry, ...record }: NewRecord, parts: Uint8Array[]): Packed {
  parts.push(digest, salt, entry);
  return { ...record, lengths: [digest.length, salt.length, entry.length] };
}

/** The additions as they were; equal counters are one and the same object. */
export function unpackBatch({ additions, bytes }: PackedBatch): Addition[] {
  let end = 0;
  const take = (length: number) => bytes.subarray(end, (end += length));
  return additions.map(({ record, ...addition }) => {
    if (!record) return { ...addition, record };
    const { lengths, ...kept } = record;
    const [digest, salt, entry] = lengths.map(take) as [Uint8Array, Uint8Array, Uint8Array];
    return { ...addition, record: { ...kept, digest, salt, entry } };
  });
}
