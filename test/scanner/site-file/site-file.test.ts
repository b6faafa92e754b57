// From a report to a site file: what is written is sound, what is unknown is marked, what is there stays.
import { catalog } from '@assent/catalog';
import type { SiteFile } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { draftSiteFile } from '../../../packages/scanner/src/site-file/draft-site-file.ts';
import { updateSiteFile } from '../../../packages/scanner/src/site-file/update-site-file.ts';
import type { TracerFound } from '../../../packages/scanner/src/report/scan-report.ts';
import { makeScanReport } from '../../helpers/scan-report.ts';

const tracer = (changes: Partial<TracerFound>): TracerFound => ({
  kind: 'cookie',
  name: 'x',
  domain: 'www.example.org',
  service: null,
  entity: null,
  exempt: null,
  life: null,
  seen: ['before untouched'],
  by: [],
  value: '',
  ...changes,
});
const host = { own: false, service: null, entity: null, seen: ['accept answered'], types: ['Script'], requests: 1 };
const controller = { name: 'Shop SAS', address: '1 rue du Port, Brest', country: 'FR', contact: 'dpo@example.org', policy: '/privacy' };
const report = makeScanReport({
  hosts: [
    { ...host, host: 'www.googletagmanager.com', service: 'google-analytics' },
    { ...host, host: '4.stranger.test' },
    { ...host, host: 'cdn.jsdelivr.net' },
    { ...host, host: 'www.example.org', own: true },
  ],
  tracers: [
    tracer({ name: '_ga', service: 'google-analytics', life: 34_000_000 }),
    tracer({ name: 'PHPSESSID', exempt: 'needed' }),
    tracer({ name: 'assent', exempt: 'choice' }),
    tracer({ name: 'uid', domain: '4.stranger.test', life: 864_000 }),
    tracer({ name: 'mystery', kind: 'local-storage', by: ['https://www.example.org/a.js:3:1'] }),
  ],
});
const draft = draftSiteFile(report, controller, catalog, name => name === 'cdn.jsdelivr.net');

test('a draft passes assent check but for what only its owner knows', () => {
  const { problems } = checkSite(draft.file, catalog);
  expect(problems.filter(({ severity, path }) => severity === 'error' && !/vendor/.test(path))).toEqual([]);
});

test('known services are named, unknown ones described with their evidence and the strictest purpose, libraries left out', () => {
  expect(draft.file.services.map(entry => (typeof entry === 'string' ? entry : (entry as { id: string }).id))).toEqual([
    'google-analytics',
    'x-4-stranger-test',
    'site',
    'site-unknown',
  ]);
  expect(draft.file.services[1]).toMatchObject({
    purposes: ['advertising'],
    match: ['4.stranger.test'],
    tracers: [{ name: 'uid', retention: 'P10D', unconfirmed: true }],
  });
  expect(draft.file.services[2]).toMatchObject({ purposes: ['necessary'], tracers: [{ name: 'PHPSESSID', retention: 'session' }] });
  expect(draft.unknown.map(({ id }) => id)).toEqual(['x-4-stranger-test', 'site-unknown']);
  expect(draft.unknown[1]?.evidence[0]).toMatchObject({
    en: expect.stringContaining('local storage mystery by https://www.example.org/a.js:3:1'),
    fr: expect.stringContaining('stockage local mystery par https://www.example.org/a.js:3:1'),
  });
  expect(draft.file.purposes).toEqual([{ id: 'audience' }, { id: 'advertising' }]);
});

test('an update adds what is missing, keeps what is there and its order, and changes nothing twice', () => {
  const file: SiteFile = { ...draft.file, purposes: [{ id: 'audience' }], services: ['matomo', { use: 'google-analytics', tracers: [] }] };
  const after = updateSiteFile(file, report, catalog, name => name === 'cdn.jsdelivr.net');
  expect(after.services.slice(0, 2)).toMatchObject(['matomo', { use: 'google-analytics', tracers: [{ name: '_ga', unconfirmed: true }] }]);
  expect(after.services.length).toBe(5);
  expect(after.purposes).toEqual([{ id: 'audience' }, { id: 'advertising' }]);
  expect(updateSiteFile(after, report, catalog, name => name === 'cdn.jsdelivr.net')).toBe(after);
});
