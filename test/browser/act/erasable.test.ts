// Which stored names may be erased.
import { expect, test } from 'vitest';
import { makeErasable } from '../../../packages/browser/src/act/erasable.ts';

const rules = {
  cookie: { name: 'assent', domain: null },
  services: [
    ['ga', ['audience'], [], ['_ga', '_ga_*', 'shared']],
    ['shop', ['necessary'], [], ['basket', 'shared']],
    ['greedy', ['advertising'], [], ['assent*', 'ad_*']],
  ],
} as never;
const decide = (id: string) => ({ run: id === 'shop', reason: id === 'shop' ? 'necessary' : 'denied' }) as const;

test('names of a service that may not run are erasable, with its id', () => {
  const erasable = makeErasable({ rules, decide });
  expect(erasable('_ga_X1')).toBe('ga');
  expect(erasable('ad_7')).toBe('greedy');
});

test('names nobody declared, and those of a running service, stay', () => {
  const erasable = makeErasable({ rules, decide });
  expect(erasable('session')).toBeUndefined();
  expect(erasable('basket')).toBeUndefined();
  expect(erasable('shared')).toBeUndefined();
});

test('FR-20 the choice itself is never erased, whatever a pattern says', () => {
  const erasable = makeErasable({ rules, decide });
  expect(erasable('assent')).toBeUndefined();
  expect(erasable('assent.secret')).toBeUndefined();
});
