// Comparing what a service did with what the catalogue says: each kind of difference, and none where there is none.
import type { CatalogService } from '@assent/core';
import { expect, test } from 'vitest';
import { compareService, type SeenTracer } from '../../../packages/cli/src/catalog/compare-service.ts';

const DAY = 86_400;
const sourced = { source: 'https://stats.example/cookies', verified: null };
const about = { fr: 'Compte les visites.', en: 'Counts visits.' };
const service: CatalogService = {
  id: 'stats',
  name: 'Stats',
  kind: 'analytics',
  vendor: { name: 'Stats SAS', country: 'FR', ...sourced },
  purposes: ['audience'],
  match: ['stats.example/collect'],
  matched: sourced,
  tracers: [
    { name: '_st_*', kind: 'cookie', retention: 'P365D', about, ...sourced },
    { name: '_st_now', kind: 'session-storage', retention: 'session', about, ...sourced },
  ],
  about,
  breakage: 'low',
  sdk: { package: 'stats@1.0.0', file: 'stats.js', start: '', own: ['collector.example'] },
};
const cookie = (name: string, days: number): SeenTracer => ({ name, kind: 'cookie', life: days * DAY });
const asked = ['https://eu.stats.example/collect?v=1', 'https://collector.example/in'];
const codes = (tracers: readonly SeenTracer[], addresses = asked) =>
  compareService(service, { tracers, asked: addresses }).map(({ code, message }) => `${code}: ${message}`);

test('what is as declared makes no difference, a collector that the page’s owner chooses included', () => {
  expect(codes([cookie('_st_1', 365), { name: '_st_now', kind: 'session-storage', life: 0 }])).toEqual([]);
});

test('a tracer that nobody declared, by its name or by its kind', () => {
  const seen = [cookie('_st_1', 1), { name: '_st_now', kind: 'session-storage' as const, life: 0 }];
  expect(codes([...seen, cookie('other', 30)])).toEqual(['undeclared-tracer: expected every tracer to be declared, got the cookie "other" (30 days)']);
  expect(codes([...seen, { name: '_st_now', kind: 'local-storage', life: null }])).toEqual([
    'undeclared-tracer: expected every tracer to be declared, got the local-storage "_st_now" (without an end)',
  ]);
});

test('a life longer than declared, and not one that is shorter', () => {
  const tab = { name: '_st_now', kind: 'session-storage' as const, life: 0 };
  expect(codes([cookie('_st_1', 395), tab])).toEqual(['longer-life: expected "_st_1" to live P365D at most, got 395 days']);
  expect(codes([cookie('_st_1', 30), tab])).toEqual([]);
});

test('a host that nobody declared is told once', () => {
  const seen = [cookie('_st_1', 1), { name: '_st_now', kind: 'session-storage' as const, life: 0 }];
  expect(codes(seen, ['https://stats.example/other', 'https://ads.example/1', 'https://ads.example/2'])).toEqual([
    'undeclared-host: expected every host to be declared, got stats.example',
    'undeclared-host: expected every host to be declared, got ads.example',
  ]);
});

test('code that did not start is a difference, not a service that keeps its word', () => {
  expect(codes([], [])).toEqual(['did-nothing: expected it to store or ask something, got neither']);
});

test('what one page does not show is told, and is not wrong', () => {
  expect(codes([cookie('_st_1', 1)])).toEqual(['not-seen: declared and not seen on this page: _st_now']);
});
