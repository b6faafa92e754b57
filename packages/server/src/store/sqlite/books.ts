// Books of tallies: their table, how they are made and read, and how a counter that changes does away with the one it is in.
import type { DatabaseSync } from 'node:sqlite';
import { type Book, type BookPart, decodeDaily, encodeDaily, makeBook } from '../../tally/book.ts';
import type { Cell } from '../../tally/cell.ts';
import { decodeSheet, encodeSheet, type HourSpan, type Sheet } from '../../tally/sheet.ts';
import { bookHead, readBookHead } from '../book-head.ts';
import type { SheetStore } from '../sheet-store.ts';
import { transact } from './transact.ts';

/** Part of schema 8. */
export const BOOK_TABLE = `
CREATE TABLE book (
  site TEXT NOT NULL, hour INTEGER NOT NULL, hours INTEGER NOT NULL CHECK (hours > 0),
  head TEXT NOT NULL, sums BLOB NOT NULL, daily BLOB NOT NULL, -- in the order in which they are wanted: what is long lies elsewhere
  PRIMARY KEY (site, hour, hours)
) WITHOUT ROWID, STRICT;
`;

/** Hours of the longest month, in which clocks go back. */
const LONGEST = 31 * 24 + 1;

const COLUMNS: Readonly<Record<BookPart, string>> = { totals: 'head', sums: 'head, sums', daily: 'head, sums, daily' };

/** Makes the function that forgets every book of which a counter has changed; to be called inside the transaction that changes it. */
export function makeForgetBooks(database: DatabaseSync): (cells: readonly Cell[]) => void {
  const forget = database.prepare('DELETE FROM book WHERE site = ?1 AND hour BETWEEN ?2 - ?3 + 1 AND ?2 AND hour + hours > ?2');
  return cells => {
    const places = new Map(cells.map(({ site, hour }) => [`${site} ${hour}`, { site, hour }]));
    for (const { site, hour } of places.values()) forget.run(site, hour, LONGEST);
  };
}

export function booksIn(database: DatabaseSync): Pick<SheetStore, 'books'> {
  const [totals, sums, daily] = (['totals', 'sums', 'daily'] as const).map(part =>
    database.prepare(`SELECT ${COLUMNS[part]} FROM book WHERE site = ? AND hour = ? AND hours = ?`),
  ) as [Statement, Statement, Statement];
  const read: Readonly<Record<BookPart, Statement>> = { totals, sums, daily };
  return {
    async books(site, months, part) {
      return months.map(month => {
        const row = read[part].get(site, month[0]?.hour ?? 0, hoursIn(month)) as BookRow | undefined;
        return row ? decodeBook(row, month) : null;
      });
    },
  };
}

type Statement = ReturnType<DatabaseSync['prepare']>;

/** Makes the function behind `SheetStore.bind`, for the connection that writes. `sheets` reads or makes those of some spans. */
export function makeBind(database: DatabaseSync, sheets: (site: string, spans: readonly HourSpan[]) => readonly Sheet[]): SheetStore['bind'] {
  const has = database.prepare('SELECT head FROM book WHERE site = ? AND hour = ? AND hours = ?');
  const any = database.prepare('SELECT 1 FROM tally WHERE site = ? AND hour BETWEEN ? AND ? LIMIT 1');
  const keep = database.prepare('INSERT OR REPLACE INTO book (site, hour, hours, head, sums, daily) VALUES (?, ?, ?, ?, ?, ?)');
  return async (site, month) => {
    const [hour, hours] = [month[0]?.hour ?? 0, hoursIn(month)];
    const kept = has.get(site, hour, hours) as BookRow | undefined;
    if ((kept && readBookHead(kept.head, month)) || !any.get(site, hour, hour + hours - 1)) return;
    transact(database, () => {
      const { days, sums, daily } = makeBook(sheets(site, month));
      keep.run(site, hour, hours, bookHead(month, days), encodeSheet(sums), encodeDaily(daily));
    });
  };
}

interface BookRow {
  readonly head: string;
  readonly sums?: Uint8Array;
  readonly daily?: Uint8Array;
}

function decodeBook({ head, sums, daily }: BookRow, month: readonly HourSpan[]): Book | null {
  const days = readBookHead(head, month);
  if (!days) return null;
  const sheet = sums ? decodeSheet(sums) : null;
  return { days, sums: sheet, daily: sheet && daily ? decodeDaily(daily, sheet.counts.length * days.length) : null };
}

const hoursIn = (month: readonly HourSpan[]) => month.reduce((sum, { hours }) => sum + hours, 0);
