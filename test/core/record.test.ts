// The wait between notice and act, in buckets.
import { bucketWait } from '@assent/core';
import { expect, test } from 'vitest';

test.each([
  [undefined, 'unknown'],
  [-1, 'unknown'],
  [0, '0-1s'],
  [999, '0-1s'],
  [1000, '1-3s'],
  [3000, '3-10s'],
  [10_000, '10-30s'],
  [30_000, '30-120s'],
  [119_999, '30-120s'],
  [120_000, '120s+'],
] as const)('%s ms is %s', (ms, bucket) => {
  expect(bucketWait(ms)).toBe(bucket);
});

test('a clock that went mad is unknown', () => {
  expect(bucketWait(Number.NaN)).toBe('unknown');
});
