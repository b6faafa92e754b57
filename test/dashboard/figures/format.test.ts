// Numbers as the dashboard writes them.
import { expect, test } from 'vitest';
import { makeFormat } from '../../../packages/dashboard/src/figures/format.ts';
import { nameValue } from '../../../packages/dashboard/src/figures/name-value.ts';
import { en } from '../../../packages/dashboard/src/words/en.ts';

const format = makeFormat('en');

test('a share has no digit that its base does not bear, and is 100 % of all alone', () => {
  expect([format.percent(0.7134, 999), format.percent(0.7134, 1000)]).toEqual(['71%', '71.3%']);
  expect([format.percent(48_184 / 48_202, 48_202), format.percent(499 / 500, 500), format.percent(1, 500)]).toEqual(['99.9%', '99%', '100%']);
});

test('a difference has its sign, and a minus is no hyphen', () => {
  expect([format.signed(2.14, 1), format.signed(-0.42, 1), format.signed(0, 1)]).toEqual(['+2.1', '−0.4', '0.0']);
});

test('a profile is called by the country whose law it is', () => {
  expect(['fr', 'eu', 'uk', 'us-ca'].map(id => nameValue('profile', id, [], en, format))).toEqual([
    'France',
    'European Union',
    'United Kingdom',
    'United States (CA)',
  ]);
});
