// Books of tallies: how they are made and read.
import { type BookPart, decodeDaily, encodeDaily, makeBook } from '../../tally/book.ts';
import { decodeSheet, encodeSheet, type HourSpan } from '../../tally/sheet.ts';
import { bookHead, readBookHead } from '../book-head.ts';
import type { SheetStore } from '../sheet-store.ts';
import { hexOf } from './bytes.ts';
import type { Database } from './database.ts';
import { ALONE, readSheets } from './sheets.ts';

const COLUMNS: Readonly<Record<BookPart, string>> = { totals: 'head', sums: 'head, sums', daily: 'head, sums, daily' };
const ANY = 'SELECT 1 FROM tally WHERE site = $1 AND hour BETWEEN $2 AND $3 LIMIT 1';
const HEAD = 'SELECT head FROM book WHERE site = $1 AND hour = $2 AND hours = $3';
const KEEP = `
INSERT INTO book (site, hour, hours, head, sums, daily) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (site, hour, hours) DO UPDATE SET head = excluded.head, sums = excluded.sums, daily = excluded.daily`;

interface BookRow {
  readonly hour: number;
  readonly hours: number;
  readonly head: string;
  readonly sums?: Buffer;
  readonly daily?: Buffer;
}

export function booksIn(database: Database): Pick<SheetStore, 'books' | 'bind'> {
  return {
    async books(site, months, part) {
      const hours = months.map(hoursIn);
      const rows = await database.query<BookRow>(
        `SELECT hour, hours, ${COLUMNS[part]} FROM book JOIN unnest($2::integer[], $3::integer[]) AS wanted (hour, hours) USING (hour, hours) WHERE site = $1`,
        [site, months.map(month => month[0]?.hour ?? 0), hours],
      );
      return months.map((month, i) => {
        const row = rows.find(({ hour, hours: length }) => hour === month[0]?.hour && length === hours[i]);
        const days = row && readBookHead(row.head, month);
        if (!row || !days) return null;
        const sums = row.sums ? decodeSheet(row.sums) : null;
        return { days, sums, daily: sums && row.daily ? decodeDaily(row.daily, sums.counts.length * days.length) : null };
      });
    },
    async bind(site, month) {
      const [hour, hours] = [month[0]?.hour ?? 0, hoursIn(month)];
      const [kept] = await database.query<BookRow>(HEAD, [site, hour, hours]);
      if ((kept && readBookHead(kept.head, month)) || !(await database.query(ANY, [site, hour, hour + hours - 1])).length) return;
      await database.transact(async query => {
        await query(ALONE, [site]);
        const { days, sums, daily } = makeBook(await readSheets(query, site, month));
        await query(KEEP, [site, hour, hours, bookHead(month, days), hexOf(encodeSheet(sums)), hexOf(encodeDaily(daily))]);
      });
    },
  };
}

const hoursIn = (month: readonly HourSpan[]) => month.reduce((sum, { hours }) => sum + hours, 0);
