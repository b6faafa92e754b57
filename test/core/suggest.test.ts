// "Did you mean".
import { PURPOSE_ALIASES, suggest } from '@assent/core';
import { expect, test } from 'vitest';

const purposes = ['necessary', 'audience', 'media', 'advertising'];

test.each([
  ['audeince', 'audience'],
  ['Audience', 'audience'],
  ['analytcs', 'audience'],
  ['C0004', 'advertising'],
  ['marketing', 'advertising'],
  ['xyz', undefined],
  ['', undefined],
])('for %j: %s', (word, meant) => {
  expect(suggest(word, purposes, PURPOSE_ALIASES)).toBe(meant);
});

test('an alias of a purpose that is not declared is not offered', () => {
  expect(suggest('analytics', ['media'], PURPOSE_ALIASES)).toBeUndefined();
});
