// Where a stored choice stands: in force, lapsed, or made on another version.
import { type Choice, standing } from '@assent/core';
import { expect, test } from 'vitest';

const now = 1_800_000_000;
const day = 86_400;
const rules = { validity: 180 * day, version: 'aaaaaaaa', still: ['bbbbbbbb'] };
const choice = (changes: Partial<Choice>): Choice => ({ purposes: [], services: {}, subject: '', at: now, version: 'aaaaaaaa', ...changes });

test('FR-21 a choice holds until its last second, and not one longer', () => {
  expect(standing(choice({ at: now - rules.validity + 1 }), now, rules)).toBe('valid');
  expect(standing(choice({ at: now - rules.validity }), now, rules)).toBe('expired');
});

test('FR-25 a choice made on another version is asked again, unless nothing material changed', () => {
  expect(standing(choice({ version: 'cccccccc' }), now, rules)).toBe('outdated');
  expect(standing(choice({ version: 'bbbbbbbb' }), now, rules)).toBe('valid');
});

test('a clock a day ahead is forgiven, a choice from the further future proves nothing', () => {
  expect(standing(choice({ at: now + day }), now, rules)).toBe('valid');
  expect(standing(choice({ at: now + day + 1 }), now, rules)).toBe('none');
});

test('no cookie, no choice', () => {
  expect(standing(null, now, rules)).toBe('none');
});
