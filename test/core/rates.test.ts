// The Wilson interval: known values, and what holds for any numbers.
import { wilson } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  [8, 10, 0.49, 0.943],
  [0, 20, 0, 0.161],
  [20, 20, 0.839, 1],
  [500, 1000, 0.469, 0.531],
])('%i of %i lies between %f and %f', (hits, of, low, high) => {
  const rate = wilson(hits, of);
  expect(rate?.low).toBeCloseTo(low, 3);
  expect(rate?.high).toBeCloseTo(high, 3);
});

test('the interval holds the share, stays inside 0 and 1, and is the mirror image for misses', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e7 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
      const hits = Math.round(of * share);
      const rate = wilson(hits, of);
      const mirror = wilson(of - hits, of);
      expect(rate && rate.low >= 0 && rate.low <= rate.value + 1e-12 && rate.value <= rate.high + 1e-12 && rate.high <= 1).toBe(true);
      expect(rate?.low).toBeCloseTo(1 - (mirror?.high ?? Number.NaN), 9);
    }),
  );
});

test.each([
  [0, 0],
  [3, 2],
  [-1, 2],
  [1, Number.NaN],
])('%d of %d is no rate', (hits, of) => {
  expect(wilson(hits, of)).toBeNull();
});
