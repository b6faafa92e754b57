// The write path of every process: a batch goes into the intake, where it is decided once, for all of them, which record is new.
import { sameSubmission } from '../same-submission.ts';
import type { Addition, NewRecord, Outcome } from '../store.ts';
import { addCells } from './add-cells.ts';
import { addSightings } from './undeclared.ts';
import type { Database, Query } from './database.ts';
import { noOpenLog } from './grow-log.ts';
import { intakeColumns, type Placed } from './intake-columns.ts';

// where another transaction has put the same key in and is not done yet, this one waits until it is; in the order of the key, so that none waits in a circle
const PUT = `
INSERT INTO intake (site, subject, id, batch, pos, salt, record, due, entry, ends_id, ends_due, cells)
SELECT site, subject, id, (SELECT nextval('intake_batch')), pos, salt, record, due, entry, ends_id, ends_due, cells
FROM unnest($1::integer[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[], $7::integer[], $8::bytea[], $9::bytea[], $10::integer[],
  $11::text[]) AS new (pos, site, subject, id, salt, record, due, entry, ends_id, ends_due, cells)
ORDER BY site, subject, id
ON CONFLICT (site, subject, id) DO NOTHING
RETURNING pos`;

const NEW = 'unnest($1::integer[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[]) AS new (pos, site, subject, id, mark)';
// in the order of the one index that finds a key at once: of a small table the planner may take any other, and keep to it when the table has grown
const at = (table: 'record' | 'intake') => `
LEFT JOIN LATERAL (
  SELECT subject, id, record AS text FROM ${table} WHERE site = new.site AND (subject, id) >= (new.subject, new.id) ORDER BY subject, id LIMIT 1
) AS ${table} ON (${table}.subject, ${table}.id) = (new.subject, new.id)`;
const ERASED = 'LEFT JOIN LATERAL (SELECT mark FROM erased WHERE site = new.site AND mark = new.mark LIMIT 1) AS erased ON true';

// statements of their own after the first, so that they see what a sequencer has moved into the log meanwhile: a record is in exactly one of these
const CHECK = `
SELECT ARRAY(SELECT site FROM log WHERE site = ANY ($2) AND state = 'open') AS open,
  (SELECT count(*) FROM ${NEW} ${at('record')} ${ERASED} WHERE record.id IS NOT NULL OR erased.mark IS NOT NULL) AS before`;
// what this batch has just put in need not come back
const KNOWN = `
SELECT new.pos, coalesce(record.text, CASE WHEN new.pos <> ALL ($6::integer[]) THEN intake.text END) AS text, record.id IS NOT NULL OR erased.mark IS NOT NULL AS before
FROM ${NEW} ${at('record')} ${at('intake')} ${ERASED}`;

const TAKE_BACK = `
DELETE FROM intake USING unnest($2::integer[], $3::text[], $4::bytea[], $5::bytea[]) AS old (pos, site, subject, id)
WHERE old.pos = ANY ($1::integer[]) AND intake.site = old.site AND intake.subject = old.subject AND intake.id = old.id`;

type Known = { readonly pos: number; readonly text: string | null; readonly before: boolean };

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
  // what repeats a key within the batch is measured against its first
  const firsts = new Map<string, Placed>();
  for (const [pos, { record, cells }] of batch.entries()) if (record && !firsts.has(keyOf(record))) firsts.set(keyOf(record), { pos, record, cells });
  if (!firsts.size) return batch.map(() => 'new');

  const { fresh, texts } = await putIn(query, [...firsts.values()]);
  return batch.map(({ record }, pos) => {
    if (!record) return 'new';
    const first = firsts.get(keyOf(record)) as Placed;
    if (fresh.has(pos)) return 'new';
    const text = fresh.has(first.pos) ? first.record.record : texts.get(first.pos);
    // without a text it was erased: whether it was the same nobody can tell any more
    return !text || sameSubmission(text, record.record) ? 'duplicate' : 'conflict';
  });
}

const keyOf = ({ site, subject, id }: NewRecord) => `${site} ${subject} ${id}`;

/** Which places of a batch are new, and the texts of the records under the keys of the others. */
interface Put {
  readonly fresh: ReadonlySet<number>;
  readonly texts: ReadonlyMap<number, string | null>;
}

async function putIn(query: Query, firsts: readonly Placed[]): Promise<Put> {
  const { keys, rows } = intakeColumns(firsts);
  const [put, [check]] = await Promise.all([query<{ pos: number }>(PUT, rows), query<{ open: string[]; before: number }>(CHECK, keys)]);
  for (const { record } of firsts) if (!check?.open.includes(record.site)) throw noOpenLog(record.site);
  const fresh = new Set(put.map(({ pos }) => pos));
  if (fresh.size === firsts.length && !check?.before) return { fresh, texts: new Map() };

  const known = await query<Known>(KNOWN, [...keys, [...fresh]]);
  const late = known.filter(({ pos, before }) => before && fresh.delete(pos)).map(({ pos }) => pos);
  if (late.length) await query(TAKE_BACK, [late, ...keys.slice(0, 4)], 'anew');
  return { fresh, texts: new Map(known.map(({ pos, text }) => [pos, text])) };
}
