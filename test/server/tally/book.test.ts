// Books: what is bound is what its days counted, whichever of them are read, under whichever filter.
import type { Dimension } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, openSum } from '../../../packages/server/src/tally/add-up.ts';
import { decodeDaily, encodeDaily, makeBook } from '../../../packages/server/src/tally/book.ts';
import type { Counter } from '../../../packages/server/src/tally/cell.ts';
import { makeSheet } from '../../../packages/server/src/tally/sheet.ts';
import { cell } from '../../helpers/new-record.ts';

const DAYS = 5;
const day = fc.array(
  fc
    .record({
      device: fc.constantFrom('mobile', 'desktop', ''),
      country: fc.constantFrom('FR', 'BE'),
      counter: fc.constantFrom<Counter[]>('shown', 'accept-all'),
      n: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 100_000 })),
    })
    .map(changes => cell(changes)),
  { maxLength: 12 },
);
const month = fc.array(day, { minLength: DAYS, maxLength: DAYS });
const filters = fc.constantFrom<Filter[]>({}, { device: 'mobile' }, { device: 'mobile', country: 'FR' }, { template: 'nowhere' });
const window = fc.tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

test('any days of a book add up to what their sheets add up to', () => {
  fc.assert(
    fc.property(month, filters, window, fc.subarray<Dimension>(['device', 'country']), (cells, filter, [from, to], by) => {
      const sheets = cells.map(makeSheet);
      const [bySheets, byBook] = [openSum(filter, by), openSum(filter, by)];
      sheets.forEach((sheet, i) => i >= from && i <= to && bySheets.addSheet(100 + i, sheet));
      byBook.addBook(100, makeBook(sheets), from, to);
      const plain = ({ result }: typeof byBook) => ({
        all: result.all,
        // what is zero is left out by some, and means the same
        days: [...result.days].filter(([, totals]) => Object.keys(totals).length),
        by: [...result.by].map(([name, values]) => [name, [...values].filter(([, totals]) => Object.keys(totals).length).sort()]),
      });
      expect(plain(byBook)).toEqual(plain(bySheets));
    }),
  );
});

test('the counts of a month’s days read back as they were written, small ones in half the room', () => {
  fc.assert(
    fc.property(month, fc.nat(7), (cells, offset) => {
      const { daily } = makeBook(cells.map(makeSheet));
      const bytes = encodeDaily(daily);
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect([...decodeDaily(moved.subarray(offset), daily.length)]).toEqual([...daily]);
      expect(daily.BYTES_PER_ELEMENT).toBe(Math.max(0, ...daily) < 65_536 ? 2 : 4);
    }),
  );
});
