// What Google's parameters say of consent: only what is known of them is read.
import { expect, test } from 'vitest';
import { consentOnWire } from '../../../packages/scanner/src/judge/consent-on-wire.ts';

const read = (query: string) =>
  consentOnWire(`https://www.google-analytics.com/g/collect?v=2&${query}`).map(({ parameter, granted }) => [parameter, ...granted]);

test.each([
  ['gcs=G100', [['gcs']]],
  ['gcs=G101', [['gcs', 'analytics_storage']]],
  ['gcs=G111', [['gcs', 'ad_storage', 'analytics_storage']]],
  ['gcd=13p3p3p3p5l1', [['gcd']]],
  ['gcd=11q1m1u1l5', [['gcd']]],
  ['gcd=13t3t3t3t5', [['gcd', 'ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization']]],
  ['gcd=11p1r1p1v5', [['gcd', 'analytics_storage', 'ad_personalization']]],
  ['gcs=G100&gcd=11p1n1p1p5', [['gcs'], ['gcd', 'analytics_storage']]],
])('%s', (query, expected) => expect(read(query)).toEqual(expected));

test.each(['', 'gcs=G1', 'gcs=1', 'gcd=', 'gcd=tttt', 'gcd=13t3t', 'gcd=13z3z3z3z5'])('%j says nothing that is granted', query =>
  expect(read(query).flatMap(([, ...granted]) => granted)).toEqual([]),
);

test('an address that is none says nothing', () => expect(consentOnWire('data:,gcs=G111')).toEqual([]));
