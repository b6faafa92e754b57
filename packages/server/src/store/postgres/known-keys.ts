// Which keys of a batch were there before it: in the log, in the intake, or erased.
import type { Query } from './query-on.ts';

const NEW = 'unnest($1::integer[], $2::text[], $3::bytea[], $4::bytea[], $5::bytea[]) AS new (pos, site, subject, id, mark)';
// in the order of the one index that finds a key at once: of a small table the planner may take any other, and keep to it when the table has grown
const at = (table: 'record' | 'intake') => `
LEFT JOIN LATERAL (
  SELECT subject, id, record AS text FROM ${table} WHERE site = new.site AND (subject, id) >= (new.subject, new.id) ORDER BY subject, id LIMIT 1
) AS ${table} ON (${table}.subject, ${table}.id) = (new.subject, new.id)`;
const ERASED = 'LEFT JOIN LATERAL (SELECT mark FROM erased WHERE site = new.site AND mark = new.mark LIMIT 1) AS erased ON true';

/** How many of `keyColumns` are in the log, or were and have been erased. */
export const COUNT_LOGGED = `SELECT count(*) FROM ${NEW} ${at('record')} ${ERASED} WHERE record.id IS NOT NULL OR erased.mark IS NOT NULL`;

// what this batch has just put in need not come back
const KNOWN = `
SELECT new.pos, coalesce(record.text, CASE WHEN new.pos <> ALL ($6::integer[]) THEN intake.text END) AS text, record.id IS NOT NULL OR erased.mark IS NOT NULL AS before
FROM ${NEW} ${at('record')} ${at('intake')} ${ERASED}`;

export interface Known {
  readonly pos: number;
  /** Of the record under that key; `null` where there is none. */
  readonly text: string | null;
  /** True = it is in the log, or was and has been erased. */
  readonly before: boolean;
}

/** One for each of `keyColumns`; without the texts of those that were `just` put in. */
export const knownKeys = (query: Query, keys: readonly Buffer[], just: Iterable<number> = []): Promise<Known[]> => query<Known>(KNOWN, [...keys, [...just]]);
