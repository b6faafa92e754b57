// The write path of every process: a batch goes into the intake, where it is decided once, for all of them, which record is new.
import type { Cell } from '../../tally/cell.ts';
import { markOf } from '../mark.ts';
import type { Addition, NewRecord, Outcome } from '../store.ts';
import { addCells } from './add-cells.ts';
import { addSightings } from './undeclared.ts';
import { hexOf, hexOfId } from './bytes.ts';
import type { Database, Query } from './database.ts';
import { noOpenLog } from './grow-log.ts';

const OPEN = "SELECT DISTINCT site FROM log WHERE site = ANY($1) AND state = 'open'";

// where another transaction has put the same key in and is not done yet, this one waits until it is; in the order of the key, so that none waits in a circle
const PUT = `
INSERT INTO intake (site, subject, id, batch, pos, digest, salt, record, due, entry, ends_id, ends_due, cells)
SELECT site, subject, id, (SELECT nextval('intake_batch')), pos, digest, salt, record, due, entry, ends_id, ends_due, cells
FROM jsonb_to_recordset($1::jsonb) AS new (pos integer, site text, subject bytea, id bytea, digest bytea, salt bytea, record text, due integer,
  entry bytea, ends_id bytea, ends_due integer, cells jsonb)
ORDER BY site, subject, id
ON CONFLICT (site, subject, id) DO NOTHING
RETURNING pos`;

// a statement of its own after the first, so that it sees what a sequencer has moved into the log meanwhile: a record is in exactly one of these
const KNOWN = `
SELECT new.pos, coalesce(record.digest, intake.digest) AS digest, record.digest IS NOT NULL OR erased.mark IS NOT NULL AS before
FROM jsonb_to_recordset($1::jsonb) AS new (pos integer, site text, subject bytea, id bytea, mark bytea)
LEFT JOIN record ON record.site = new.site AND record.subject = new.subject AND record.id = new.id
LEFT JOIN intake ON intake.site = new.site AND intake.subject = new.subject AND intake.id = new.id
LEFT JOIN erased ON erased.site = new.site AND erased.mark = new.mark`;

const TAKE_BACK = `
DELETE FROM intake USING jsonb_to_recordset($1::jsonb) AS old (site text, subject bytea, id bytea)
WHERE intake.site = old.site AND intake.subject = old.subject AND intake.id = old.id`;

type Known = { readonly pos: number; readonly digest: Buffer | null; readonly before: boolean };

/** Makes the function behind `Store.append`: durable once resolved, in the log a moment later. */
export const makeAppend =
  (database: Database) =>
  (batch: readonly Addition[]): Promise<readonly Outcome[]> =>
    database.transact(async query => {
      const outcomes = await keepAll(query, batch);
      await addCells(
        query,
        batch.flatMap(({ record, cells }) => (record ? [] : cells)),
      );
      await addSightings(
        query,
        batch.flatMap(({ sightings }) => sightings ?? []),
      );
      return outcomes;
    });

async function keepAll(query: Query, batch: readonly Addition[]): Promise<readonly Outcome[]> {
  // the first of each key; what repeats it within the batch is measured against it
  const first = new Map<string, { readonly pos: number; readonly record: NewRecord; readonly cells: readonly Cell[] }>();
  for (const [pos, { record, cells }] of batch.entries()) if (record && !first.has(keyOf(record))) first.set(keyOf(record), { pos, record, cells });
  if (!first.size) return batch.map(() => 'new');

  const sites = [...new Set([...first.values()].map(({ record }) => record.site))];
  const open = new Set((await query<{ site: string }>(OPEN, [sites])).map(({ site }) => site));
  for (const site of sites) if (!open.has(site)) throw noOpenLog(site);

  const put = new Set((await query<{ pos: number }>(PUT, [JSON.stringify([...first.values()].map(rowOf))])).map(({ pos }) => pos));
  const rows = [...first.values()].map(({ pos, record: { site, subject, id } }) => ({ pos, ...keyRow(site, subject, id), mark: hexOf(markOf(subject, id)) }));
  const known = new Map((await query<Known>(KNOWN, [JSON.stringify(rows)])).map(row => [row.pos, row]));
  const late = [...known.values()].filter(({ pos, before }) => before && put.delete(pos)).map(({ pos }) => pos);
  if (late.length) await query(TAKE_BACK, [JSON.stringify(rows.filter(({ pos }) => late.includes(pos)))]);

  return batch.map(({ record }, pos) => {
    if (!record || put.has(pos)) return 'new';
    const digest = known.get(first.get(keyOf(record))?.pos ?? pos)?.digest;
    // without a digest it was erased: whether it was the same nobody can tell any more
    return !digest || Buffer.compare(digest, record.digest) === 0 ? 'duplicate' : 'conflict';
  });
}

const keyOf = ({ site, subject, id }: NewRecord) => `${site} ${subject} ${id}`;
const keyRow = (site: string, subject: string, id: string) => ({ site, subject: hexOfId(subject), id: hexOfId(id) });

function rowOf({ pos, record, cells }: { readonly pos: number; readonly record: NewRecord; readonly cells: readonly Cell[] }): object {
  const { site, subject, id, digest, salt, record: text, due, entry, ends } = record;
  const kept = { digest: hexOf(digest), salt: hexOf(salt), record: text, due, entry: hexOf(entry), cells };
  return { pos, ...keyRow(site, subject, id), ...kept, ends_id: ends && hexOfId(ends.id), ends_due: ends?.due ?? null };
}
