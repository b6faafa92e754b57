// Reads a range of a site's tallies: months that are over from their books, other days from their sheets, today by the hour.
import type { Dimension } from '@assent/core';
import type { SheetStore } from '../store/sheet-store.ts';
import { type AddedUp, type Filter, openSum } from './add-up.ts';
import type { BookPart } from './book.ts';
import type { Calendar, Month } from './calendar.ts';
import { hoursOf } from './hours-of.ts';
import type { HourSpan } from './sheet.ts';

export interface DayRange {
  /** Whole days since 1970 of the site's calendar, both included. */
  readonly from: number;
  readonly to: number;
  /** The hour that it is. */
  readonly hour: number;
}

/** Days that have not begun are left out. */
export async function readRange(
  store: Pick<SheetStore, 'sheets' | 'totals' | 'books'>,
  site: string,
  calendar: Calendar,
  { from, to, hour }: DayRange,
  filter: Filter,
  by: readonly Dimension[],
): Promise<AddedUp> {
  const sum = openSum(filter, by);
  const filtered = Object.keys(filter).length > 0;
  const today = calendar.dayAt(hour);
  const months = calendar.months(from, Math.min(to, today)).map(days => ({ days, within: days.filter(({ day }) => day >= from && day <= to && day <= today) }));

  const readSheets = async (spans: readonly (HourSpan & { readonly day: number })[]) => {
    if (!spans.length) return;
    if (filtered || by.length) (await store.sheets(site, spans)).forEach((sheet, i) => sum.addSheet((spans[i] as { day: number }).day, sheet));
    else (await store.totals(site, spans)).forEach((totals, i) => sum.addTotals((spans[i] as { day: number }).day, totals));
  };
  const readBooks = async (part: BookPart, wanted: typeof months) => {
    if (!wanted.length) return;
    const books = await store.books(
      site,
      wanted.map(({ days }) => days),
      part,
    );
    for (const [i, { days, within }] of wanted.entries()) {
      const first = (days as Month)[0]?.day ?? 0;
      const book = books[i];
      if (book) sum.addBook(first, book, (within[0]?.day ?? first) - first, (within.at(-1)?.day ?? first) - first);
      else await readSheets(within);
    }
  };

  const over = months.filter(({ days }) => (days.at(-1)?.day ?? today) < today);
  const whole = over.filter(({ days, within }) => within.length === days.length);
  await readBooks(filtered ? 'daily' : by.length ? 'sums' : 'totals', whole);
  await readBooks(
    filtered || by.length ? 'daily' : 'totals',
    over.filter(month => !whole.includes(month)),
  );
  const current = months.filter(month => !over.includes(month)).flatMap(({ within }) => within);
  await readSheets(current.flatMap(day => (day.day < today ? [day] : hoursOf(day, hour).map(span => ({ ...span, day: today })))));
  return sum.result;
}
