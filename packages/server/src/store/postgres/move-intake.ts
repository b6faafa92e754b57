// Moves records from the intake into the log: record, leaf and counters in one transaction, by whoever holds the log's lock.
import type { Cell } from '../../tally/cell.ts';
import { addCells } from './add-cells.ts';
import type { Database } from './database.ts';
import type { Query } from './query-on.ts';
import { endRecords } from './end-records.ts';
import { lockLog, type LogGrowth, writeGrowth } from './grow-log.ts';

/** How many records are moved at once: few enough for a short transaction, enough to share its fsync. */
export const AT_ONCE = 1000;

/** What the log and the counters need of a record in the intake; the rest never leaves the database. */
interface Row {
  readonly batch: number;
  readonly pos: number;
  readonly entry: Buffer;
  /** JSON of `Cell[]`. */
  readonly cells: string;
  /** Its subject, where it ends an earlier record. */
  readonly subject: Buffer | null;
  readonly ends_id: Buffer | null;
  readonly ends_due: number | null;
}

const TAKE = `
SELECT batch, pos, entry, cells, CASE WHEN ends_id IS NOT NULL THEN subject END AS subject, ends_id, ends_due
FROM intake WHERE site = $1 ORDER BY batch, pos LIMIT ${AT_ONCE}`;

// a batch is committed as a whole, so that of those that were seen no row has been added; of batches that were not, whatever their number, none is touched
const MOVE = `
WITH moved AS (
  DELETE FROM intake WHERE site = $1 AND batch = ANY ($4::bigint[]) AND (batch, pos) <= ($5, $6)
  RETURNING batch, pos, subject, id, salt, record, due
), kept AS (
  INSERT INTO record (site, epoch, idx, subject, id, salt, record, due)
  SELECT $1, $2, $3 - 1 + row_number() OVER (ORDER BY batch, pos), subject, id, salt, record, due FROM moved
  RETURNING 1
)
SELECT count(*) AS n FROM kept`;

/** Answers how many records have moved; none where there is no open log or, with `skip`, where another process is moving them. */
export const moveIntake = (database: Database, site: string, options: { readonly skip?: boolean } = {}): Promise<number> =>
  database.transact(async query => {
    const growth = await lockLog(query, site, options);
    const moved = growth ? await takeOut(query, site, growth) : 0;
    if (growth && moved) writeGrowth(query, site, growth);
    return moved;
  });

/** Moves records, the oldest first and `AT_ONCE` at most, to where a growth begins, and adds their entries to it; answers how many. Within the transaction that holds the log's lock. */
export async function takeOut(query: Query, site: string, growth: LogGrowth): Promise<number> {
  const rows = await query<Row>(TAKE, [site]);
  const last = rows.at(-1);
  if (!last) return 0;
  const ending = rows.flatMap(({ entry, subject, ends_id: id, ends_due: due }) => {
    const index = growth.add(entry);
    return subject && id && due !== null ? { subject, id, due, index } : [];
  });
  const moving = query<{ n: number }>(MOVE, [site, growth.epoch, growth.from, [...new Set(rows.map(({ batch }) => batch))], last.batch, last.pos]);
  endRecords(query, site, growth.epoch, ending);
  addCells(query, cellsOf(rows));
  const [moved] = await moving;
  // cannot happen while the log is locked: nobody else takes anything out of the intake
  if (moved?.n !== rows.length) throw new Error(`expected ${rows.length} records in the intake of ${site} still, got ${moved?.n}; nothing was moved`);
  return rows.length;
}

/** Texts that are alike, as most are, become the same cells, which are added up without a look at them. */
function cellsOf(rows: readonly Row[]): readonly Cell[] {
  const parsed = new Map<string, readonly Cell[]>();
  return rows.flatMap(({ cells: text }) => {
    const cells = parsed.get(text) ?? (JSON.parse(text) as readonly Cell[]);
    parsed.set(text, cells);
    return cells;
  });
}
