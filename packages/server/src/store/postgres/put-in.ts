// Puts a batch into the intake, where it is decided once, for all processes, which record is new.
import type { Placed } from './record-columns.ts';
import { intakeColumns, keyColumns } from './record-columns.ts';
import { noOpenLog } from './grow-log.ts';
import { COUNT_LOGGED, knownKeys } from './known-keys.ts';
import type { Query } from './query-on.ts';

/** Which places of a batch are new, and the texts of the records under the keys of the others. */
export interface Put {
  readonly fresh: ReadonlySet<number>;
  readonly texts: ReadonlyMap<number, string | null>;
}

/** The lock that whoever puts something into the intake shares, and that nobody shares with who goes past it. */
export const INTAKE_LOCK = "hashtext('assent intake')";

const SHARE = `SELECT pg_advisory_xact_lock_shared(${INTAKE_LOCK})`;

// where another transaction has put the same key in and is not done yet, this one waits until it is; in the order of the key, so that none waits in a circle
const PUT = `
INSERT INTO intake (site, subject, id, batch, pos, salt, record, due, entry, ends_id, ends_due, cells)
SELECT site, subject, id, (SELECT nextval('intake_batch')), pos, salt, record, due, entry, ends_id, ends_due, cells
FROM unnest($1::integer[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[], $6::text[], $7::integer[], $8::bytea[], $9::bytea[], $10::integer[],
  $11::text[]) AS new (pos, site, subject, id, salt, record, due, entry, ends_id, ends_due, cells)
ORDER BY site, subject, id
ON CONFLICT (site, subject, id) DO NOTHING
RETURNING pos`;

// a statement of its own after the first, so that it sees what a sequencer has moved into the log meanwhile: a record is in exactly one of the two
const CHECK = `SELECT ARRAY(SELECT site FROM log WHERE site = ANY ($2) AND state = 'open') AS open, (${COUNT_LOGGED}) AS before`;

const TAKE_BACK = `
DELETE FROM intake USING unnest($2::integer[], $3::text[], $4::bytea[], $5::bytea[]) AS old (pos, site, subject, id)
WHERE old.pos = ANY ($1::integer[]) AND intake.site = old.site AND intake.subject = old.subject AND intake.id = old.id`;

/** `firsts` have keys of their own. Rejects where a site has no open log. */
export async function putIn(query: Query, firsts: readonly Placed[]): Promise<Put> {
  const keys = keyColumns(firsts);
  void query(SHARE, []);
  const [put, [check]] = await Promise.all([
    query<{ pos: number }>(PUT, intakeColumns(firsts)),
    query<{ open: readonly string[]; before: number }>(CHECK, keys),
  ]);
  for (const { record } of firsts) if (!check?.open.includes(record.site)) throw noOpenLog(record.site);
  const fresh = new Set(put.map(({ pos }) => pos));
  if (fresh.size === firsts.length && !check?.before) return { fresh, texts: new Map() };

  const known = await knownKeys(query, keys, fresh);
  const late = known.filter(({ pos, before }) => before && fresh.delete(pos)).map(({ pos }) => pos);
  if (late.length) await query(TAKE_BACK, [late, ...keys.slice(0, 4)], 'anew');
  return { fresh, texts: new Map(known.map(({ pos, text }) => [pos, text])) };
}
