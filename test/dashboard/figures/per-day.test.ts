// How many notices a day shows: over the days that are over and told, and nothing where that says nothing.
import type { Rates } from '@assent/core';
import { expect, test } from 'vitest';
import { perDay } from '../../../packages/dashboard/src/figures/per-day.ts';

const days = (...shown: readonly (number | null)[]) => shown.map((each, i) => ({ shown: each, complete: i < shown.length - 1 })) as unknown as Rates['days'];

test('the mean of the days that are over, today left out', () => expect(perDay(days(10, 21, 900))).toBe(16));

test('nothing on the first day, where a day is not told, and where it would be none', () => {
  expect([perDay(days(900)), perDay(days(10, null, 5)), perDay(days(0, 0, 0, 17))]).toEqual([null, null, null]);
});
