// Disclosure control: what is hidden must not follow from what is told.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conceal, concealTable } from '../../../packages/server/src/tally/conceal.ts';

const CASES: readonly [title: string, counts: number[], hidden: boolean[]][] = [
  ['nothing is small', [40, 30, 0], [false, false, false]],
  ['one small count takes the next smallest with it', [40, 30, 3], [false, true, true]],
  ['a zero hides nobody and is told', [50, 0, 3], [true, false, true]],
  ['small counts that make ten together need no other', [40, 6, 5], [false, true, true]],
  ['small counts that do not make ten take another', [40, 4, 5], [true, true, true]],
  ['all there is', [3, 0, 0], [true, false, false]],
];

test.for(CASES)('%s', ([, counts, hidden]) => {
  expect(conceal(counts)).toEqual(hidden);
});

const small = (n: number) => n > 0 && n < 10;
const total = (counts: readonly number[], hidden: readonly boolean[]) => counts.reduce((sum, n, i) => sum + (hidden[i] ? n : 0), 0);

test('whatever the counts: no small one is told, and the sum minus the told ones is never small, unless the sum is', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }), counts => {
      const hidden = conceal(counts);
      expect(counts.some((n, i) => small(n) && !hidden[i])).toBe(false);
      expect(small(total(counts, hidden)) && !small(counts.reduce((sum, n) => sum + n, 0))).toBe(false);
    }),
  );
});

test('in a table the same holds for every row and every column', () => {
  const row = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), rows => {
      const hidden = concealTable(rows);
      const lines = [
        ...rows.map((counts, r) => [counts, hidden[r]]),
        ...[0, 1, 2].map(c => [rows.map(counts => counts[c]), hidden.map(flags => flags[c])]),
      ] as [number[], boolean[]][];
      for (const [counts, flags] of lines) {
        expect(counts.some((n, i) => small(n) && !flags[i])).toBe(false);
        expect(small(total(counts, flags)) && !small(counts.reduce((sum, n) => sum + n, 0))).toBe(false);
      }
    }),
  );
});
