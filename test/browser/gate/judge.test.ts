// The judge: what is held is what belongs to a service that may not run now, and nothing else.
import type { Choice, Rules } from '@assent/core';
import { beforeEach, expect, test, vi } from 'vitest';

const RULES: Rules = {
  site: 's',
  version: '0a1b2c3d',
  still: [],
  profile: 'fr',
  context: 'general',
  purposes: ['audience', 'advertising'],
  services: [
    ['stats', ['audience'], ['stats.test', 'shared.test/stats'], ['_st_*', '_shared']],
    ['ads', ['advertising'], ['shared.test/ads'], ['_shared']],
    ['pay', ['necessary'], ['pay.test'], ['_pay']],
  ],
  unknown: { '*': 'report' },
  allow: ['cdn.test', 'stats.test/logo'],
  cookie: { name: 'assent', domain: null },
  validity: 1000,
  gpc: 'none',
  google: false,
  endpoint: null,
  locales: ['en'],
  files: {},
};

async function judgeWith(rules: Partial<Rules> = {}, granted: readonly string[] = []) {
  const state = await import('../../../packages/browser/src/gate/state.ts');
  state.beginWith({ ...RULES, ...rules }, 'https://own.test/sdk/', undefined);
  const choice: Choice = { purposes: granted, services: {}, subject: '', at: 0, version: '0a1b2c3d' };
  if (granted.length) state.putInForce(choice);
  return import('../../../packages/browser/src/gate/hold/judge.ts');
}

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

test.each([
  ['https://stats.test/x.js', 'stats'],
  ['//a.stats.test/x.js', 'stats'],
  ['HTTPS://STATS.test./x', 'stats'],
  ['wss://stats.test/live', 'stats'],
  ['https://shared.test/stats/1', 'stats'],
  ['https://shared.test/ads/1', 'ads'],
  ['https://shared.test/', undefined],
  ['https://stats.test/logo.png', undefined],
  ['https://cdn.test/lib.js', undefined],
  ['https://pay.test/form', undefined],
  ['https://own.test/sdk/assets/ui.js', undefined],
  ['/own.js', undefined],
  ['data:text/javascript,1', undefined],
  ['https://', undefined],
  ['https://notstats.test/', undefined],
])('before a choice, %s is held for %s', async (address, label) => {
  const { judgeAddress } = await judgeWith();
  expect(judgeAddress(address, 'img')).toBe(label);
});

test('a granted service is let through', async () => {
  const { judgeAddress, judgeCode } = await judgeWith({}, ['audience']);
  expect(judgeAddress('https://stats.test/x.js', 'img')).toBe(undefined);
  expect(judgeAddress('https://shared.test/ads', 'img')).toBe('ads');
  expect([judgeCode('import "https://stats.test/x"'), judgeCode('"//shared.test/ads"')]).toEqual([undefined, 'ads']);
});

test('a third party that nobody declared is held only where the site says so, and never a host of the site itself', async () => {
  const reported = vi.fn();
  document.addEventListener('assent:problem', event => reported((event as CustomEvent).detail.code));
  vi.stubGlobal('location', { hostname: 'www.shop.test' });
  const { judgeAddress } = await judgeWith({ unknown: { '*': 'hold' } });
  expect(judgeAddress('https://other.test/x', 'img')).toBe('other.test');
  expect(judgeAddress('https://other.test/y', 'img')).toBe('other.test');
  expect(judgeAddress('https://static.shop.test/x', 'img')).toBe(undefined);
  expect(reported.mock.calls).toEqual([['undeclared-host']]);
});

test('a tracer is held while no service that uses it may run', async () => {
  const before = await judgeWith();
  expect(['_st_id', ' _shared ', '_pay', '_st', 'cart'].map(before.judgeTracer)).toEqual([true, true, false, false, false]);
  vi.resetModules();
  const after = await judgeWith({}, ['advertising']);
  expect(['_st_id', '_shared'].map(after.judgeTracer)).toEqual([true, false]);
});
