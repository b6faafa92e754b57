// The write path of every process: which records of a batch are new, and what becomes of them.
import { sameSubmission } from '../same-submission.ts';
import type { Addition, NewRecord, Outcome } from '../store.ts';
import { addCells } from './add-cells.ts';
import type { Database } from './database.ts';
import { type Put, putIn } from './put-in.ts';
import { putPast } from './put-past.ts';
import type { Placed } from './record-columns.ts';
import { addSightings } from './undeclared.ts';

export interface Appended {
  readonly outcomes: readonly Outcome[];
  /** Sites of which something was put into the intake. */
  readonly waiting: ReadonlySet<string>;
  /** How many records of the intake were moved into the log meanwhile. */
  readonly moved: number;
}

/** Makes the function behind `Store.append`: durable once resolved; with `past` in the log too, unless somebody else is at work there, and a moment later in any case. */
export function makeAppend(database: Database, past: boolean): (batch: readonly Addition[]) => Promise<Appended> {
  const append = (batch: readonly Addition[]): Promise<Appended> =>
    database.transact(async query => {
      const firsts = firstsOf(batch);
      const placed = [...firsts.values()];
      const put = past && placed.length ? await putPast(query, placed) : null;
      const { fresh, texts }: Put = put ?? (await (placed.length ? putIn(query, placed) : NOTHING));
      // the counters of a record in the intake wait there with it
      const counted = batch.filter(({ record }, pos) => !record || (put && fresh.has(pos)));
      const cells = counted.flatMap(addition => addition.cells);
      addCells(query, cells);
      const sightings = batch.flatMap(addition => addition.sightings ?? []);
      await addSightings(query, sightings);

      const outcomes = batch.map(({ record }, pos): Outcome => {
        if (!record || fresh.has(pos)) return 'new';
        const first = firsts.get(keyOf(record)) as Placed;
        const text = fresh.has(first.pos) ? first.record.record : texts.get(first.pos);
        // without a text it was erased: whether it was the same nobody can tell any more
        return !text || sameSubmission(text, record.record) ? 'duplicate' : 'conflict';
      });
      return { outcomes, waiting: new Set(put ? [] : placed.map(({ record }) => record.site)), moved: put?.moved ?? 0 };
    });
  if (!past) return append;
  // one after the other: two of one process at once would send each other into the intake
  let last: Promise<unknown> = Promise.resolve();
  return batch => {
    const appended = last.then(() => append(batch));
    last = appended.catch(() => {});
    return appended;
  };
}

const NOTHING: Put = { fresh: new Set(), texts: new Map() };

/** By key: what repeats one within the batch is measured against its first. */
function firstsOf(batch: readonly Addition[]): ReadonlyMap<string, Placed> {
  const firsts = new Map<string, Placed>();
  for (const [pos, { record, cells }] of batch.entries()) if (record && !firsts.has(keyOf(record))) firsts.set(keyOf(record), { pos, record, cells });
  return firsts;
}

const keyOf = ({ site, subject, id }: NewRecord) => `${site} ${subject} ${id}`;
