// A batch on its way to the writer's thread: all its texts in one, because a thread clones a few large things sooner than many small ones.
import type { Cell } from '../../tally/cell.ts';
import type { Addition, NewRecord } from '../store.ts';

/** What the thread is given instead of the additions. It means something only to the unpacker that was given everything before it. */
export interface PackedBatch {
  /** Of each record its subject, its id, its text, the id of the one it ends, and its salt and entry with a character for each byte; one after the other. */
  readonly texts: string;
  /** A row for each addition; see `pack`. */
  readonly numbers: readonly number[];
  readonly sites: readonly string[];
  /** Counters that were not handed over before; `anew` = those that were are forgotten. */
  readonly cells: readonly (readonly Cell[])[];
  readonly anew: boolean;
  readonly sightings: readonly NonNullable<Addition['sightings']>[];
}

/** So many different lists of counters in an hour are rare; then they are handed over once more. */
const MOST = 1000;

const NONE = -1;

/** Makes the function that packs batches for one unpacker. Counters that are the same list are handed over once. */
export function makePacker(): (batch: readonly Addition[]) => PackedBatch {
  const known = new Map<readonly Cell[], number>();
  return batch => {
    const anew = known.size > MOST;
    if (anew) known.clear();
    const [numbers, sites, cells, sightings]: [number[], string[], (readonly Cell[])[], NonNullable<Addition['sightings']>[]] = [[], [], [], []];
    let texts = '';
    const put = (text: string) => {
      texts += text;
      numbers.push(text.length);
    };
    for (const addition of batch) {
      let list = known.get(addition.cells);
      if (list === undefined) {
        known.set(addition.cells, (list = known.size));
        cells.push(addition.cells);
      }
      numbers.push(list, addition.sightings ? sightings.push(addition.sightings) - 1 : NONE);
      const { record } = addition;
      if (!record) {
        numbers.push(NONE);
        continue;
      }
      const site = sites.indexOf(record.site);
      numbers.push(site < 0 ? sites.push(record.site) - 1 : site, record.due, record.ends?.due ?? NONE);
      for (const text of [record.subject, record.id, record.record, record.ends?.id ?? '', latin1(record.salt), latin1(record.entry)]) put(text);
    }
    return { texts, numbers, sites, cells, anew, sightings };
  };
}

/** Makes the function that unpacks them again. Counters that were the same list are the same list here too. */
export function makeUnpacker(): (packed: PackedBatch) => Addition[] {
  const known: (readonly Cell[])[] = [];
  return ({ texts, numbers, sites, cells, anew, sightings }) => {
    if (anew) known.length = 0;
    known.push(...cells);
    const additions: Addition[] = [];
    let [at, read] = [0, 0];
    const next = () => numbers[at++] as number;
    const text = () => texts.slice(read, (read += next()));
    const unpackRecord = (): NewRecord | null => {
      const site = next();
      if (site === NONE) return null;
      const [due, ends] = [next(), next()];
      const [subject, id, record, ended] = [text(), text(), text(), text()];
      const [salt, entry] = [Buffer.from(text(), 'latin1'), Buffer.from(text(), 'latin1')];
      return { site: sites[site] as string, subject, id, record, due, salt, entry, ends: ends === NONE ? null : { id: ended, due: ends } };
    };
    while (at < numbers.length) {
      const list = known[next()] as readonly Cell[];
      const seen = next();
      additions.push({ record: unpackRecord(), cells: list, ...(seen !== NONE && { sightings: sightings[seen] as NonNullable<Addition['sightings']> }) });
    }
    return additions;
  };
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
