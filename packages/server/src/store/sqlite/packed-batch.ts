// A batch on its way to the writer's thread: all its texts in one, all its bytes in another, because a thread clones a few large things sooner than many small ones.
import type { Addition, NewRecord } from '../store.ts';

/** What a thread is given instead of the additions. Cells that are the same object arrive as the same object, cloned once. */
export interface PackedBatch {
  readonly additions: readonly (Omit<Addition, 'record'> & { readonly record: Rest | null })[];
  /** Of each record its subject, id and text, one after the other. */
  readonly texts: string;
  /** Of each record its salt and entry, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of each record the lengths of all five, and its due day. */
  readonly numbers: Int32Array<ArrayBuffer>;
}

type Rest = Pick<NewRecord, 'site' | 'ends'>;

const WIDTH = 6;

export function packBatch(batch: readonly Addition[]): PackedBatch {
  const records = batch.flatMap(({ record }) => record ?? []);
  const numbers = new Int32Array(records.length * WIDTH);
  const bytes = new Uint8Array(records.reduce((sum, { salt, entry }) => sum + salt.length + entry.length, 0));
  let [texts, end, at] = ['', 0, 0];
  for (const { subject, id, record, salt, entry, due } of records) {
    texts += subject + id + record;
    for (const part of [salt, entry]) {
      bytes.set(part, end);
      end += part.length;
    }
    for (const n of [subject.length, id.length, record.length, salt.length, entry.length, due]) numbers[at++] = n;
  }
  return { additions: batch.map(({ record, ...more }) => ({ ...more, record: record && { site: record.site, ends: record.ends } })), texts, bytes, numbers };
}

/** The additions as they were. */
export function unpackBatch({ additions, texts, bytes, numbers }: PackedBatch): Addition[] {
  let [at, read, taken] = [0, 0, 0];
  const next = () => numbers[at++] as number;
  const text = () => texts.slice(read, (read += next()));
  const part = () => bytes.subarray(taken, (taken += next()));
  return additions.map(({ record, ...addition }) => {
    if (!record) return { ...addition, record };
    // in the order in which they were written
    const [subject, id, body] = [text(), text(), text()];
    return { ...addition, record: { ...record, subject, id, record: body, salt: part(), entry: part(), due: next() } };
  });
}
