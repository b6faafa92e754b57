// The section on scans, on the real dashboard: what was found, a notice that is gone, nothing yet; in French, narrow and dark; axe.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ScanOutcome } from '@assent/core';
import { type RunningServer, startServer } from '@assent/server';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { openBrowser } from '../../helpers/browser.ts';
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
  clean: outcome({}),
  gone: outcome({ notice: 'gone' }),
  deaf: outcome({ failed: 'unreachable', findings: [makeFinding()] }),
};
let directory: string;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-scan-health-'));
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  const sites = ['shop', 'clean', 'gone', 'deaf', 'young'].map(id => makeSite({ id }));
  server = await startServer({ sites, data: directory, port: 0, scans: { latest: site => outcomes[site] ?? null }, ...files });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${server.url}/dashboard/?page=health#token=${server.token}`);
  await page.waitForSelector('.scan');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(directory, { recursive: true, force: true });
});

async function look(query: string): Promise<string> {
  await page.goto(`${server.url}/dashboard/?page=health&${query}`);
  await page.waitForSelector('.scan[aria-busy="false"]');
  return page.$eval('.scan', section => (section as HTMLElement).innerText);
}

test('findings with their fix, and what a site says in them stays words', async () => {
  const text = await look('lang=en&site=shop');
  expect(text).toContain('Found on Nov 25, 2026');
  expect(text).toContain('Error cookie _ga TR001');
  expect(text).toContain('<img src=x onerror=alert(1)>');
  expect(await page.$('.scan img')).toBeNull();
});

test('a clean site, a notice that is gone, a scan that failed, none yet: each says so', async () => {
  expect(await look('lang=en&site=clean')).toContain('Nothing found on');
  expect(await look('lang=en&site=gone')).toContain('The notice has stopped appearing');
  expect(await look('lang=en&site=deaf')).toContain('could not be made (unreachable)');
  expect(await look('lang=en&site=young')).toContain('has not ended yet');
});

test('French, narrow and dark: axe finds nothing, nothing is wider than the screen', async () => {
  await page.setViewport({ width: 320, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await look('lang=fr&site=shop')).toContain('Ce qu’un examen du site relève');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await violations(page)).toEqual([]);
});
