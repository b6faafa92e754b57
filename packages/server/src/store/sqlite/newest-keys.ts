// The keys of the newest records, which are in no index yet: the writer knows them by heart.
//
// Names of one second lie all over that second's part of an index, so that each by itself would cost a commit a page. Many are put there at once; until then
// everybody else finds them in the last records of the log (`places.ts`).
import type { DatabaseSync } from 'node:sqlite';
import { makeIndexNewest } from './index-newest.ts';
import { placeOf } from './place-of.ts';

// few enough that no commit takes long and that a reader has little to look through, many enough that a page of the index is written once for many commits
const MOST = 1024;
const MOST_COMMITS = 64;

/** A log as a transaction finds it. */
interface Found {
  readonly number: number;
  /** Records at leaves below it are in the indexes. */
  readonly indexed: number;
  /** How many leaves it has. */
  readonly from: number;
}

export interface NewestKeys {
  /** The place of the record with this key, if it is one of the newest of a log. */
  find(log: Found, subject: Uint8Array, id: Uint8Array): number | undefined;
  /** To be called with what this transaction puts at the end of a log, after `find` has looked there; answers its place. */
  add(log: Found, subject: Uint8Array, id: Uint8Array, index: number): number;
  /** To be called last in a transaction, when the sizes of the logs are written. */
  settle(): void;
  /** To be called when a transaction may not have been kept: what it added may not be there. */
  forget(): void;
}

interface Newest {
  readonly subject: Uint8Array;
  readonly id: Uint8Array;
  readonly place: number;
}

/** Of one log: leaves below `size` have been looked at. Keys are found by a number out of the id: numbers are looked up sooner than texts. */
interface Known {
  readonly indexed: number;
  readonly slots: Map<number, Newest>;
  size: number;
}

/** Statements are prepared once. Another connection may have written meanwhile: every transaction says how it finds the log, and what is missing here is read. */
export function makeNewestKeys(database: DatabaseSync): NewestKeys {
  const read = database.prepare('SELECT place, subject, id FROM record WHERE place >= ? AND place < ?');
  const index = makeIndexNewest(database);
  const logs = new Map<number, Known>();
  let [count, settled, commits] = [0, 0, 0];

  const put = ({ slots }: Known, one: Newest) => {
    let slot = slotOf(one.id);
    while (slots.has(slot)) slot++;
    slots.set(slot, one);
    count++;
  };
  const knownOf = ({ number, indexed, from }: Found): Known => {
    let known = logs.get(number);
    if (known?.indexed !== indexed) logs.set(number, (known = { indexed, slots: new Map(), size: indexed }));
    if (known.size < from) {
      for (const row of read.all(placeOf(number, known.size), placeOf(number, from))) put(known, row as unknown as Newest);
      known.size = from;
    }
    return known;
  };
  const forget = () => {
    logs.clear();
    [count, settled, commits] = [0, 0, 0];
  };

  return {
    find(log, subject, id) {
      const { slots } = knownOf(log);
      let slot = slotOf(id);
      for (let one = slots.get(slot); one; one = slots.get(++slot))
        if (Buffer.compare(one.id, id) === 0 && Buffer.compare(one.subject, subject) === 0) return one.place;
      return undefined;
    },
    add(log, subject, id, leaf) {
      const known = knownOf(log);
      const place = placeOf(log.number, leaf);
      put(known, { subject, id, place });
      known.size = leaf + 1;
      return place;
    },
    settle() {
      if (count > settled) commits++;
      settled = count;
      if (commits < MOST_COMMITS && count < MOST) return;
      for (const number of logs.keys()) index(number);
      forget();
    },
    forget,
  };
}

/** Two that begin in one slot lie side by side. */
function slotOf(id: Uint8Array): number {
  const bytes = Buffer.from(id.buffer, id.byteOffset, id.length);
  return bytes.readUIntBE(2, 6) + bytes.readUIntBE(10, 6);
}
