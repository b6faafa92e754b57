// What the owner reads of tracers that were found after a refusal, on the real dashboard.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningServer, startServer, versionIds } from '@assent/server';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { makeSite, ORIGIN } from '../../helpers/site.ts';

const SECTION = '[aria-labelledby="residue-title"]';
let directory: string;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-residue-'));
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  server = await startServer({ sites: [makeSite(), makeSite({ id: 'clean' })], data: directory, port: 0, catalog: {}, ...files });
  browser = await openBrowser();
  page = await browser.newPage();
  for (const site of ['shop', 'clean']) {
    const version = (await versionIds(makeSite({ id: site }), [])).hash;
    const body = { site, version, locale: 'en', profile: 'fr', device: 'desktop' };
    const tell = (route: string, more: object) =>
      fetch(server.url + route, { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'text/plain' }, body: JSON.stringify({ ...body, ...more }) });
    for (let i = 0; i < 12; i++) {
      await tell('/v1/shown', {});
      if (site === 'shop') await tell('/v1/residue', { service: 'stats' });
    }
  }
  await page.goto(`${server.url}/dashboard/?page=health#token=${server.token}`);
  await page.waitForSelector(SECTION); // signed in
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(directory, { recursive: true, force: true });
});

async function look(query: string): Promise<string> {
  await page.goto(`${server.url}/dashboard/?page=health&${query}`);
  await page.waitForSelector('.content[aria-busy="false"] .residue:not(.blank *)');
  return page.$eval(SECTION, section => (section as HTMLElement).innerText);
}

test('FR-24 the owner reads which service was found on how many pages, in both languages, and axe finds nothing', async () => {
  expect(await look('lang=en&site=shop')).toMatch(/Tracers found after a refusal[^]*stats: 12 pages/);
  expect(await violations(page, SECTION)).toEqual([]);
  expect(await look('lang=fr&site=shop')).toMatch(/Traceurs trouvés après un refus[^]*stats\s: 12 pages/);
  await page.setViewport({ width: 360, height: 800 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

test('where nothing was found, the page says so', async () => {
  expect(await look('lang=en&site=clean')).toContain('None in these days');
});
