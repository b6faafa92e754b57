// Which stored names may be erased.
import { makeErasable } from '@assent/core';
import { expect, test } from 'vitest';

const erasable = makeErasable('assent', [
  { id: 'ga', tracers: ['_ga', '_ga_*', 'shared'], runs: false },
  { id: 'shop', tracers: ['basket', 'shared'], runs: true },
  { id: 'greedy', tracers: ['assent*', 'ad_*'], runs: false },
]);

test('names of a service that may not run are erasable, with its id', () => {
  expect(erasable('_ga_X1')).toBe('ga');
  expect(erasable('ad_7')).toBe('greedy');
});

test('names nobody declared, and those of a running service, stay', () => {
  expect(erasable('session')).toBeUndefined();
  expect(erasable('basket')).toBeUndefined();
  expect(erasable('shared')).toBeUndefined();
});

test('FR-20 the choice itself is never erased, whatever a pattern says', () => {
  expect(erasable('assent')).toBeUndefined();
  expect(erasable('assent.secret')).toBeUndefined();
});
