// The section on scans, on the real dashboard: what was found, a notice that is gone, nothing yet; in French, narrow and dark.
import type { ScanOutcome } from '@assent/core';
import { expect, test } from 'vitest';
import { useDashboard } from '../../helpers/dashboard.ts';
import { makeFinding } from '../../helpers/scan-report.ts';
import { makeSite } from '../../helpers/site.ts';

const outcome = (changes: Partial<ScanOutcome>): ScanOutcome => ({
  at: '2026-11-25T06:00:00.000Z',
  url: 'https://www.example.org/',
  failed: null,
  notice: 'seen',
  findings: [],
  ...changes,
});
const outcomes: Readonly<Record<string, ScanOutcome>> = {
  shop: outcome({ findings: [makeFinding({ message: '<img src=x onerror=alert(1)>' })] }),
  clean: outcome({ captures: { taken: 12, missing: [], failed: null } }),
  gone: outcome({ notice: 'gone', captures: { taken: 0, missing: [], failed: 'no-notice' } }),
  lacking: outcome({ captures: { taken: 2, missing: ['en: no page speaks it'], failed: null } }),
  full: outcome({ locale: 'fr', findings: [makeFinding({ message: 'attendu' })], captures: { taken: 0, missing: [], failed: null } }),
  deaf: outcome({ failed: 'unreachable', findings: [makeFinding()] }),
};
const stage = useDashboard({
  part: '.scan',
  ready: '.scan[aria-busy="false"]',
  sites: ['shop', 'clean', 'gone', 'deaf', 'young', 'lacking', 'full'].map(id => makeSite({ id })),
  scans: { latest: site => outcomes[site] ?? null },
});
const look = (query: string) => stage.look(`page=health&${query}`);

test('findings with their fix, and what a site says in them stays words', async () => {
  const text = await look('lang=en&site=shop');
  expect(text).toContain('Found on Nov 25, 2026');
  expect(text).toContain('Error cookie _ga TR001');
  expect(text).toContain('<img src=x onerror=alert(1)>');
  expect(await stage.page.$('.scan img')).toBeNull();
});

test('a clean site, a notice that is gone, a scan that failed, none yet: each says so', async () => {
  expect(await look('lang=en&site=clean')).toContain('Nothing found on');
  expect(await look('lang=en&site=gone')).toContain('The notice has stopped appearing');
  expect(await look('lang=en&site=deaf')).toContain('could not be made (unreachable)');
  expect(await look('lang=en&site=young')).toContain('has not ended yet');
});

test('what came of the pictures of the notice: taken, all there, some lacking, not taken; findings in the language of their scan', async () => {
  expect(await look('lang=en&site=clean')).toContain('Pictures of this version’s notice taken and kept as evidence: 12.');
  expect(await look('lang=en&site=full')).toContain('Every picture of this version’s notice is kept as evidence.');
  expect(await stage.page.$eval('.scan-findings [lang]', element => [element.getAttribute('lang'), element.textContent])).toEqual(['fr', 'attendu']);
  expect(await look('lang=fr&site=lacking')).toMatch(/Il manque ces images du bandeau :\s+en: no page speaks it/);
  expect(await look('lang=fr&site=gone')).toContain('Il manque des images du bandeau, et elles n’ont pas pu être prises (no-notice).');
  expect(await look('lang=en&site=shop')).not.toContain('ictures of');
});

test('French, narrow and dark: nothing is wider than the screen', async () => {
  await stage.page.setViewport({ width: 320, height: 800 });
  await stage.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await look('lang=fr&site=shop')).toContain('Ce qu’un examen du site relève');
  expect(await stage.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
