// What is worded differently in two versions of a notice.
import { compareTexts } from '@assent/core';
import { expect, test } from 'vitest';

test('texts are compared by path, those that came or went too, and equal ones are left out', () => {
  const before = { title: 'Your choices', buttons: ['Refuse', 'Accept'], words: { save: 'Save', n: 2 } };
  const after = { title: 'Your choices', buttons: ['Refuse all', 'Accept', 'Choose'], words: { n: 2 }, note: 'New' };
  expect(compareTexts(before, after)).toEqual([
    { path: 'buttons.0', before: 'Refuse', after: 'Refuse all' },
    { path: 'buttons.2', before: null, after: 'Choose' },
    { path: 'note', before: null, after: 'New' },
    { path: 'words.save', before: 'Save', after: null },
  ]);
});
