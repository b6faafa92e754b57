// Transfers: where data may go outside the EEA, and on what ground, as the site and the dated tables say.
import { ADEQUACY, SAFEGUARDS, transfersOf } from '@assent/core';
import { expect, test } from 'vitest';

const { asOf } = ADEQUACY;

test('S12 data that stay inside the EEA make no transfer', () => {
  expect(transfersOf({ name: 'A', country: 'FR' })).toEqual([]);
  expect(transfersOf({ name: 'A', country: 'IE', reaches: ['NO', 'DE'] })).toEqual([]);
});

test('L53 a country that a decision covers whole needs no word from the site, and is dated', () => {
  expect(transfersOf({ name: 'A', country: 'NZ' })).toEqual([{ country: 'NZ', ground: 'adequacy', act: '2013/65/EU', asOf }]);
});

test('L53 the United States are not adequate by themselves: without a safeguard the fact is said to be missing', () => {
  expect(transfersOf({ name: 'A', country: 'IE', reaches: ['US'] })).toEqual([{ country: 'US', ground: 'unstated' }]);
});

test('a safeguard that the site names holds for every country that is not covered whole', () => {
  const transfer = { mechanism: 'scc-2021-914', document: 'https://shop.example/scc.pdf', asOf: '2026-10-01' } as const;
  expect(transfersOf({ name: 'A', country: 'US', reaches: ['GB', 'IN'], transfer })).toEqual([
    { country: 'US', ground: 'scc-2021-914', act: '(EU) 2021/914', document: transfer.document, asOf: '2026-10-01' },
    { country: 'GB', ground: 'adequacy', act: '(EU) 2021/1772', asOf },
    { country: 'IN', ground: 'scc-2021-914', act: '(EU) 2021/914', document: transfer.document, asOf: '2026-10-01' },
  ]);
});

test('a site that relies on a partial decision says so, with the date on which it checked', () => {
  expect(transfersOf({ name: 'A', country: 'US', transfer: { mechanism: 'adequacy', asOf: '2026-06-01' } })).toEqual([
    { country: 'US', ground: 'adequacy', act: '(EU) 2023/1795', asOf: '2026-06-01' },
  ]);
});

test('every safeguard has its act, its date and its source', () => {
  for (const { act, of, source } of Object.values(SAFEGUARDS)) {
    expect(act).not.toBe('');
    expect(of).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(source).toMatch(/^https:\/\/eur-lex\.europa\.eu\//);
  }
});
