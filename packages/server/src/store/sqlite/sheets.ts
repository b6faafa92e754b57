// Sheets of tallies: their table, how they are made and read, and how a counter that changes does away with those it is in.
import type { DatabaseSync } from 'node:sqlite';
import { DIMENSIONS } from '@assent/core';
import type { Cell } from '../../tally/cell.ts';
import { decodeSheet, encodeSheet, type HourSpan, makeSheet, type Sheet } from '../../tally/sheet.ts';
import { type Totals, totalsOf } from '../../tally/totals-of.ts';
import type { SheetStore } from '../sheet-store.ts';
import { transact } from './transact.ts';

/** Part of schema 6. */
export const SHEET_TABLE = `
CREATE TABLE sheet (
  site TEXT NOT NULL, hour INTEGER NOT NULL, hours INTEGER NOT NULL CHECK (hours > 0),
  totals TEXT NOT NULL, body BLOB NOT NULL, -- totals first: what follows is long, and lies elsewhere
  PRIMARY KEY (site, hour, hours)
) WITHOUT ROWID, STRICT;
`;

/** Before anything was counted. */
const EMPTY = makeSheet([]);

/** Hours of the longest span that is folded: a day on which clocks go back. */
const LONGEST = 25;

/** Makes the function that forgets every sheet of which a counter has changed; to be called inside the transaction that changes it. */
export function makeForget(database: DatabaseSync): (cells: readonly Cell[]) => void {
  const forget = database.prepare('DELETE FROM sheet WHERE site = ?1 AND hour BETWEEN ?2 - ?3 + 1 AND ?2 AND hour + hours > ?2');
  return cells => {
    const places = new Map(cells.map(({ site, hour }) => [`${site} ${hour}`, { site, hour }]));
    for (const { site, hour } of places.values()) forget.run(site, hour, LONGEST);
  };
}

function makeRead(database: DatabaseSync): (site: string, span: HourSpan) => Sheet {
  const keys = DIMENSIONS.map(name => (name === 'version' ? 'lower(hex(version)) AS version' : name)).join();
  const read = database.prepare(
    `SELECT ${keys}, counter, sum(n) AS n FROM tally WHERE site = ? AND hour BETWEEN ? AND ? GROUP BY ${DIMENSIONS.join()}, counter`,
  );
  return (site, { hour, hours }) => makeSheet(read.all(site, hour, hour + hours - 1) as unknown as Cell[]);
}

export function sheetsIn(database: DatabaseSync): Pick<SheetStore, 'sheets' | 'totals'> {
  const read = makeReadKept(database);
  const sheets = readSheets(database);
  const totals = database.prepare('SELECT hour, hours, totals AS kept FROM sheet WHERE site = ? AND hour BETWEEN ? AND ?');
  return {
    async sheets(site, spans) {
      return sheets(site, spans);
    },
    async totals(site, spans) {
      return read<string, Totals>(totals.all(site, ...within(spans)), site, spans, text => JSON.parse(text) as Totals, totalsOf);
    },
  };
}

/** Makes the function behind `SheetStore.sheets`. */
export function readSheets(database: DatabaseSync): (site: string, spans: readonly HourSpan[]) => readonly Sheet[] {
  const read = makeReadKept(database);
  const sheets = database.prepare('SELECT hour, hours, body AS kept FROM sheet WHERE site = ? AND hour BETWEEN ? AND ?');
  return (site, spans) => read<Uint8Array, Sheet>(sheets.all(site, ...within(spans)), site, spans, decodeSheet, sheet => sheet);
}

const within = (spans: readonly HourSpan[]) => [spans[0]?.hour ?? 0, spans.at(-1)?.hour ?? 0] as const;

/** What is kept of each span, else what is made of its counters. */
function makeReadKept(database: DatabaseSync) {
  const make = makeRead(database);
  const first = database.prepare('SELECT min(hour) AS hour FROM tally WHERE site = ?');
  return <Kept, T>(rows: readonly unknown[], site: string, spans: readonly HourSpan[], decode: (kept: Kept) => T, of: (sheet: Sheet) => T): T[] => {
    const { hour: began } = first.get(site) as { readonly hour: number | null };
    const known = new Map((rows as (HourSpan & { readonly kept: Kept })[]).map(row => [`${row.hour} ${row.hours}`, row.kept]));
    return spans.map(span => {
      const kept = known.get(`${span.hour} ${span.hours}`);
      if (kept !== undefined) return decode(kept);
      return of(began === null || span.hour + span.hours <= began ? EMPTY : make(site, span));
    });
  };
}

/** For the connection that writes: a sheet is made and kept in one transaction, so that no counter can change in between. */
export function makeFold(database: DatabaseSync): SheetStore['fold'] {
  const make = makeRead(database);
  const has = database.prepare('SELECT 1 FROM sheet WHERE site = ? AND hour = ? AND hours = ?');
  const any = database.prepare('SELECT 1 FROM tally WHERE site = ? AND hour BETWEEN ? AND ? LIMIT 1');
  const keep = database.prepare('INSERT INTO sheet (site, hour, hours, totals, body) VALUES (?, ?, ?, ?, ?)');
  return async (site, span) => {
    const { hour, hours } = span;
    if (has.get(site, hour, hours) || !any.get(site, hour, hour + hours - 1)) return;
    transact(database, () => {
      const sheet = make(site, span);
      keep.run(site, hour, hours, JSON.stringify(totalsOf(sheet)), encodeSheet(sheet));
    });
  };
}
