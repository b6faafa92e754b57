// Sheets of tallies: their table, how they are made and read, and how a counter that changes does away with those it is in.
import { DIMENSIONS } from '@assent/core';
import type { Cell } from '../../tally/cell.ts';
import { decodeSheet, encodeSheet, type HourSpan, makeSheet, type Sheet } from '../../tally/sheet.ts';
import { type Totals, totalsOf } from '../../tally/totals-of.ts';
import type { SheetStore } from '../sheet-store.ts';
import { FORGET_BOOKS } from './book-table.ts';
import { hexOf } from './bytes.ts';
import type { Database } from './database.ts';
import type { Query } from './query-on.ts';

/** Part of schema 5. */
export const SHEET_TABLE = `
CREATE TABLE sheet (
  site text COLLATE "C" NOT NULL, hour integer NOT NULL, hours integer NOT NULL CHECK (hours > 0), totals text NOT NULL, body bytea NOT NULL,
  PRIMARY KEY (site, hour, hours)
);
`;

/** Before anything was counted. */
const EMPTY = makeSheet([]);

/** Hours of the longest span that is folded: a day on which clocks go back. */
const LONGEST = 25;

// whoever changes counters shares the lock with others who do, and never with who makes a sheet or a book of them
const SHARE = "SELECT pg_advisory_xact_lock_shared(hashtext('assent sheet ' || site)) FROM unnest($1::text[]) AS site ORDER BY site";
export const ALONE = "SELECT pg_advisory_xact_lock(hashtext('assent sheet ' || $1))";
const FORGET = `
DELETE FROM sheet USING jsonb_to_recordset($1::jsonb) AS changed (site text, hour integer)
WHERE sheet.site = changed.site AND sheet.hour BETWEEN changed.hour - ${LONGEST - 1} AND changed.hour AND sheet.hour + sheet.hours > changed.hour`;
const HAS = 'SELECT 1 FROM sheet WHERE site = $1 AND hour = $2 AND hours = $3';
const ANY = 'SELECT 1 FROM tally WHERE site = $1 AND hour BETWEEN $2 AND $3 LIMIT 1';
const KEEP = 'INSERT INTO sheet (site, hour, hours, totals, body) VALUES ($1, $2, $3, $4, $5)';
const KEPT = 'SELECT hour, hours, body AS kept FROM sheet WHERE site = $1 AND hour BETWEEN $2 AND $3';
const TOTALS = 'SELECT hour, hours, totals AS kept FROM sheet WHERE site = $1 AND hour BETWEEN $2 AND $3';
const FIRST = 'SELECT min(hour) AS hour FROM tally WHERE site = $1';
const READ = `
SELECT ${DIMENSIONS.map(name => (name === 'version' ? "encode(version, 'hex') AS version" : name)).join()}, counter, sum(n)::bigint AS n
FROM tally WHERE site = $1 AND hour BETWEEN $2 AND $3 GROUP BY ${DIMENSIONS.map(name => `tally.${name}`).join()}, counter`;

/** Forgets every sheet and every book of which a counter changes; before the change, within its transaction, which waits for it. */
export function forgetSheets(query: Query, cells: readonly Cell[]): void {
  const places = new Map(cells.map(({ site, hour }) => [`${site} ${hour}`, { site, hour }]));
  void query(SHARE, [[...new Set(cells.map(({ site }) => site))]]);
  void query(`WITH sheets AS (${FORGET}) ${FORGET_BOOKS}`, [JSON.stringify([...places.values()])]);
}

const make = async (query: Query, site: string, { hour, hours }: HourSpan): Promise<Sheet> =>
  makeSheet(await query<Cell>(READ, [site, hour, hour + hours - 1]));

const readKept = async <Kept, T>(
  query: Query,
  text: string,
  site: string,
  spans: readonly HourSpan[],
  decode: (kept: Kept) => T,
  of: (sheet: Sheet) => T,
): Promise<T[]> => {
  const rows = await query<HourSpan & { readonly kept: Kept }>(text, [site, spans[0]?.hour ?? 0, spans.at(-1)?.hour ?? 0]);
  const [{ hour: began } = { hour: null }] = await query<{ readonly hour: number | null }>(FIRST, [site]);
  const known = new Map(rows.map(row => [`${row.hour} ${row.hours}`, row.kept]));
  return Promise.all(
    spans.map(async span => {
      const kept = known.get(`${span.hour} ${span.hours}`);
      if (kept !== undefined) return decode(kept);
      return of(began === null || span.hour + span.hours <= began ? EMPTY : await make(query, site, span));
    }),
  );
};

/** As `SheetStore.sheets`, also within a transaction. */
export const readSheets = (query: Query, site: string, spans: readonly HourSpan[]): Promise<Sheet[]> =>
  readKept<Buffer, Sheet>(query, KEPT, site, spans, decodeSheet, sheet => sheet);

export function sheetsIn(database: Database): Pick<SheetStore, 'sheets' | 'totals' | 'fold'> {
  return {
    sheets: (site, spans) => readSheets(database.query, site, spans),
    totals: (site, spans) => readKept<string, Totals>(database.query, TOTALS, site, spans, text => JSON.parse(text) as Totals, totalsOf),
    async fold(site, span) {
      if ((await database.query(HAS, [site, span.hour, span.hours])).length) return;
      if (!(await database.query(ANY, [site, span.hour, span.hour + span.hours - 1])).length) return;
      await database.transact(async query => {
        await query(ALONE, [site]);
        const sheet = await make(query, site, span);
        if ((await query(HAS, [site, span.hour, span.hours])).length) return;
        await query(KEEP, [site, span.hour, span.hours, JSON.stringify(totalsOf(sheet)), hexOf(encodeSheet(sheet))]);
      });
    },
  };
}
