// Moves records from the intake into the log: record, leaf and counters in one transaction, by whoever holds the log's lock.
import type { Cell } from '../../tally/cell.ts';
import { addCells } from './add-cells.ts';
import { columnOf } from './column.ts';
import type { Database, Query } from './database.ts';
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

// each once, with its nearest day; a record ends what is there before the next one
const END = `
UPDATE record SET due = least(record.due, ended.due)
FROM (
  SELECT old.epoch, old.idx, min(ending.due) AS due
  FROM unnest($3::bytea[], $4::bytea[], $5::integer[], $6::bigint[]) AS ending (subject, id, due, idx)
  JOIN record AS old ON old.site = $1 AND old.subject = ending.subject AND old.id = ending.id AND (old.epoch < $2 OR old.idx <= ending.idx)
  GROUP BY old.epoch, old.idx
) AS ended
WHERE record.site = $1 AND record.epoch = ended.epoch AND record.idx = ended.idx`;

/** Answers how many records have moved; none where there is no open log or, with `skip`, where another process is moving them. */
export const moveIntake = (database: Database, site: string, options: { readonly skip?: boolean } = {}): Promise<number> =>
  database.transact(async query => {
    const growth = await lockLog(query, site, options);
    const rows = growth ? await query<Row>(TAKE, [site]) : [];
    if (growth && rows.length) await move(query, site, growth, rows);
    return rows.length;
  });

async function move(query: Query, site: string, growth: LogGrowth, rows: readonly Row[]): Promise<void> {
  const ending = rows.map(({ entry, ...row }) => ({ ...row, idx: growth.add(entry) })).filter(({ subject }) => subject);
  const last = rows.at(-1);
  const batches = [...new Set(rows.map(({ batch }) => batch))];
  const [[moved]] = await Promise.all([
    query<{ n: number }>(MOVE, [site, growth.epoch, growth.from, batches, last?.batch, last?.pos]),
    ending.length ? query(END, [site, growth.epoch, ...endingColumns(ending)], 'anew') : [],
    addCells(query, cellsOf(rows)),
    writeGrowth(query, site, growth),
  ]);
  // cannot happen while the log is locked: nobody else takes anything out of the intake
  if (moved?.n !== rows.length) throw new Error(`expected ${rows.length} records in the intake of ${site} still, got ${moved?.n}; nothing was moved`);
}

function endingColumns(ending: readonly (Omit<Row, 'entry'> & { readonly idx: number })[]): readonly unknown[] {
  const column = <Name extends keyof (typeof ending)[number]>(name: Name) => ending.map(row => row[name]);
  return [columnOf('bytea', column('subject')), columnOf('bytea', column('ends_id')), columnOf('int4', column('ends_due')), column('idx')];
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
