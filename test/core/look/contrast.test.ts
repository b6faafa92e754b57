// Contrast of two colours.
import { contrast } from '@assent/core';
import { expect, test } from 'vitest';

test.each([
  ['#000', '#ffffff', 21],
  ['#1f4fb5', '#fff', 7.4],
  ['#777777', '#FFFFFF', 4.48],
  ['#abc', '#aabbcc', 1],
])('%s and %s: %f', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 1);
});

test.each(['red', '#12345', 'rgb(0 0 0)', ''])('%j is not computed', colour => {
  expect(contrast(colour, '#fff')).toBeNull();
});
