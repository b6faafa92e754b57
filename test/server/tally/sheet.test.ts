// Sheets: what is written is what is read, and what is added up is what was counted, whatever was counted.
import { type Dimension, DIMENSIONS } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Filter, openSum } from '../../../packages/server/src/tally/add-up.ts';
import type { Cell, Counter } from '../../../packages/server/src/tally/cell.ts';
import { hoursOf } from '../../../packages/server/src/tally/hours-of.ts';
import { decodeSheet, encodeSheet, makeSheet } from '../../../packages/server/src/tally/sheet.ts';
import { cell } from '../../helpers/new-record.ts';

const cells = fc.array(
  fc
    .record({
      device: fc.constantFrom('mobile', 'desktop', ''),
      country: fc.constantFrom('FR', 'BE', ''),
      template: fc.string({ maxLength: 4 }),
      counter: fc.constantFrom<Counter[]>('shown', 'accept-all', 'granted:a'),
      n: fc.integer({ min: 1, max: 1e6 }),
    })
    .map(changes => cell(changes)),
  { maxLength: 40 },
);

const sum = (list: readonly Cell[]) => {
  const sums: Record<string, number> = {};
  for (const { counter, n } of list) sums[counter] = (sums[counter] ?? 0) + n;
  return sums;
};

test('a sheet reads back as it was written, wherever its bytes lie in memory', () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 0, max: 7 }), (list, offset) => {
      const sheet = makeSheet(list);
      const bytes = encodeSheet(sheet);
      const moved = new Uint8Array(bytes.length + offset);
      moved.set(bytes, offset);
      expect(decodeSheet(moved.subarray(offset))).toEqual(sheet);
    }),
  );
});

test('sums over all, by day, by group and under a filter are those of the cells', () => {
  fc.assert(
    fc.property(cells, cells, (one, two) => {
      const addUp = (filter: Filter, by: readonly Dimension[] = []) => {
        const total = openSum(filter, by);
        [one, two].forEach((list, day) => total.addSheet(day, makeSheet(list)));
        return total.result;
      };
      const by: Dimension[] = ['device', 'country'];
      const whole = addUp({}, by);
      expect(whole.all).toEqual(sum([...one, ...two]));
      expect([whole.days.get(0) ?? {}, whole.days.get(1) ?? {}]).toEqual([sum(one), sum(two)]);
      for (const name of by)
        for (const [value, totals] of whole.by.get(name) ?? []) expect(totals).toEqual(sum([...one, ...two].filter(one => one[name] === value)));
      const within = [...one, ...two].filter(one => one.device === 'mobile' && one.country === 'FR');
      expect(addUp({ device: 'mobile', country: 'FR' }).all).toEqual(sum(within));
    }),
  );
});

test('there is a place for every dimension', () => {
  const sheet = makeSheet([cell()]);
  expect([sheet.values.length, sheet.keys.length]).toEqual([DIMENSIONS.length, DIMENSIONS.length]);
});

test('of a day those hours are read that have begun', () => {
  expect(hoursOf({ hour: 48, hours: 23 }, 49)).toEqual([
    { hour: 48, hours: 1 },
    { hour: 49, hours: 1 },
  ]);
  expect(hoursOf({ hour: 48, hours: 23 }, 47)).toEqual([]);
  expect(hoursOf({ hour: 48, hours: 23 }, 90)).toHaveLength(23);
});
