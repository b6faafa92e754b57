// What a site says of Global Privacy Control.
import { gpcStatement } from '@assent/core';
import { expect, test } from 'vitest';

test('it says yes where every profile honours the signal, and when that was last checked', () => {
  expect(gpcStatement([{ profile: 'fr', profiles: ['us-ca'] }])).toEqual({ gpc: true, lastUpdate: '2026-11-23' });
});

test('it says no as soon as one profile does not', () => {
  expect(gpcStatement([{ profile: 'fr' }, { profile: 'fr', profiles: ['br'] }]).gpc).toBe(false);
});
