// The alarm for variants that were not drawn alike.
import { sampleRatio } from '@assent/core';
import { expect, test } from 'vitest';

test('chi-square against equal shares, by hand', () => {
  // expected 500 each: 2 × 50² / 500 = 10
  expect(sampleRatio([550, 450])).toEqual({ statistic: 10, limit: 10.828, holds: true });
  expect(sampleRatio([560, 440])).toEqual({ statistic: 14.4, limit: 10.828, holds: false });
  expect(sampleRatio([300, 300, 300])).toEqual({ statistic: 0, limit: 13.816, holds: true });
});

test('says nothing of a handful', () => {
  expect([sampleRatio([4, 5]), sampleRatio([0, 0]), sampleRatio([100])]).toEqual([null, null, null]);
});
