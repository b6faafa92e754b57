// The section on third parties that nobody declared, on the real dashboard: what it tells, its empty and failed states, and axe.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalog } from '@assent/catalog';
import { type RunningServer, startServer } from '@assent/server';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { makeSite, ORIGIN } from '../../helpers/site.ts';

const SECTION = '.undeclared';
let directory: string;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-undeclared-'));
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  server = await startServer({ sites: [makeSite(), makeSite({ id: 'clean' })], data: directory, port: 0, catalog, ...files });
  const tell = (hosts: string[]) =>
    fetch(`${server.url}/v1/views`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'text/plain' },
      body: JSON.stringify({ site: 'shop', views: 0, hosts }),
    });
  for (let i = 0; i < 12; i++) await tell(['www.google-analytics.com']);
  const report = { 'document-uri': `${ORIGIN}/`, 'blocked-uri': 'https://widget.example.com/w', 'effective-directive': 'frame-src', disposition: 'enforce' };
  await fetch(`${server.url}/v1/policy-reports/shop`, {
    method: 'POST',
    headers: { 'content-type': 'application/csp-report' },
    body: JSON.stringify({ 'csp-report': report }),
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${server.url}/dashboard/?page=health#token=${server.token}`);
  await page.waitForSelector(SECTION);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(directory, { recursive: true, force: true });
});

async function look(query: string): Promise<string> {
  await page.goto(`${server.url}/dashboard/?page=health&${query}`);
  await page.waitForSelector(`${SECTION}[aria-busy="false"]`);
  return page.$eval(SECTION, section => (section as HTMLElement).innerText);
}

test('each host comes with what it was seen as, how often, whether it was blocked, and the line to paste', async () => {
  const text = await look('lang=en');
  expect(text).toMatch(/www\.google-analytics\.com\s+Let through so far\s+seen on the page · last seen .+ · reports: 12/);
  expect(text).toMatch(/widget\.example\.com\s+Blocked by the policy\s+frame frame-src · last seen .+ · reports: <10/);
  await page.$$eval(`${SECTION} summary`, summaries => summaries.forEach(summary => summary.click()));
  const open = await page.$$eval(`${SECTION} li`, items => items.map(item => (item as HTMLElement).innerText));
  expect(open[0]).toMatch(/The catalogue knows this host: Google Analytics[^]*"google-analytics"/);
  expect(open[1]).toMatch(/Find out who put it on the page[^]*"match": \[ "widget\.example\.com" \]/);
});

test('French, narrow and dark: axe finds nothing, nothing is wider than the screen', async () => {
  await page.setViewport({ width: 360, height: 800 });
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await look('lang=fr')).toContain('Tiers que personne n’a déclarés');
    await page.$$eval(`${SECTION} summary`, summaries => summaries.forEach(summary => summary.click()));
    expect(await violations(page, SECTION)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
});

test('a site without findings says so, and sample data says nothing of real hosts', async () => {
  expect(await look('lang=en&site=clean')).toContain('None in the last 30 days');
  await page.goto(`${server.url}/dashboard/?page=health&lang=en&sample=1`);
  await page.waitForSelector('.residue');
  expect(await page.$(SECTION)).toBeNull();
});

test('a list that does not load is said at once, and comes with the way to try again', async () => {
  await page.setRequestInterception(true);
  let broken = true;
  page.on('request', request => void (broken && request.url().includes('/v1/undeclared') ? request.abort() : request.continue()));
  expect(await look('lang=en')).toContain('This list could not be loaded.');
  expect(await page.$eval(`${SECTION} [role="alert"]`, alert => alert.textContent)).toContain('Try again');
  expect(await violations(page, SECTION)).toEqual([]);
  broken = false;
  await page.click(`${SECTION} button`);
  await page.waitForFunction(() => document.querySelectorAll('.undeclared li').length === 2);
});
