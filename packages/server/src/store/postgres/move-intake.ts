// Moves records from the intake into the log: record, leaf and counters in one transaction, by whoever holds the log's lock.
import type { Cell } from '../../tally/cell.ts';
import { addCells } from './add-cells.ts';
import { hexOf } from './bytes.ts';
import type { Database, Query } from './database.ts';
import { lockLog, type LogGrowth, writeGrowth } from './grow-log.ts';

/** How many records are moved at once: few enough for a short transaction, enough to share its fsync. */
export const AT_ONCE = 1000;

interface Row {
  readonly subject: Buffer;
  readonly id: Buffer;
  readonly digest: Buffer;
  readonly salt: Buffer;
  readonly record: string;
  readonly due: number;
  readonly entry: Buffer;
  readonly ends_id: Buffer | null;
  readonly ends_due: number | null;
  readonly cells: readonly Cell[];
}

const TAKE = `
SELECT subject, id, digest, salt, record, due, entry, ends_id, ends_due, cells FROM intake WHERE site = $1 ORDER BY batch, pos LIMIT ${AT_ONCE}`;

const KEEP = `
INSERT INTO record (site, epoch, idx, subject, id, digest, salt, record, due)
SELECT $1, $2, idx, subject, id, digest, salt, record, due
FROM jsonb_to_recordset($3::jsonb) AS new (idx bigint, subject bytea, id bytea, digest bytea, salt bytea, record text, due integer)`;

const END = `
UPDATE record SET due = least(record.due, ended.due) FROM jsonb_to_recordset($2::jsonb) AS ended (subject bytea, id bytea, due integer)
WHERE record.site = $1 AND record.subject = ended.subject AND record.id = ended.id`;

const DONE = `
DELETE FROM intake USING jsonb_to_recordset($2::jsonb) AS done (subject bytea, id bytea)
WHERE intake.site = $1 AND intake.subject = done.subject AND intake.id = done.id`;

/** Answers how many records have moved; none where there is no open log or, with `skip`, where another process is moving them. */
export const moveIntake = (database: Database, site: string, options: { readonly skip?: boolean } = {}): Promise<number> =>
  database.transact(async query => {
    const growth = await lockLog(query, site, options);
    const rows = growth ? await query<Row>(TAKE, [site]) : [];
    if (growth && rows.length) await move(query, site, growth, rows);
    return rows.length;
  });

async function move(query: Query, site: string, growth: LogGrowth, rows: readonly Row[]): Promise<void> {
  const kept = rows.map(({ subject, id, digest, salt, record, due, entry }) => ({
    idx: growth.add(entry),
    subject: hexOf(subject),
    id: hexOf(id),
    digest: hexOf(digest),
    salt: hexOf(salt),
    record,
    due,
  }));
  await query(KEEP, [site, growth.epoch, JSON.stringify(kept)]);
  const ends = endsOf(rows);
  if (ends.length) await query(END, [site, JSON.stringify(ends)]);
  await addCells(
    query,
    rows.flatMap(({ cells }) => cells),
  );
  await writeGrowth(query, site, growth);
  await query(DONE, [site, JSON.stringify(kept.map(({ subject, id }) => ({ subject, id })))]);
}

/** The records that these end, each once, with its nearest day; a record ends what is there before the next one. */
function endsOf(rows: readonly Row[]): readonly { readonly subject: string; readonly id: string; readonly due: number }[] {
  const places = new Map(rows.map(({ subject, id }, i) => [`${hexOf(subject)} ${hexOf(id)}`, i]));
  const ends = new Map<string, { subject: string; id: string; due: number }>();
  for (const [i, { subject, ends_id: id, ends_due: due }] of rows.entries()) {
    if (!id || due === null) continue;
    const key = `${hexOf(subject)} ${hexOf(id)}`;
    if ((places.get(key) ?? -1) <= i) ends.set(key, { subject: hexOf(subject), id: hexOf(id), due: Math.min(due, ends.get(key)?.due ?? due) });
  }
  return [...ends.values()];
}
