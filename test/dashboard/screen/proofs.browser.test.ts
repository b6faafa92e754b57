// The section on choices without a proof, on the real dashboard: what it counts, its failed state, and axe.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRecordId, siteVersion } from '@assent/core/proof';
import { type RunningServer, type ServerOptions, startServer } from '@assent/server';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { eventually } from '../../helpers/eventually.ts';
import { makeSite, ORIGIN } from '../../helpers/site.ts';

const SECTION = '.proofs';
let directory: string;
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-proofs-'));
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  const options: ServerOptions = { sites: [makeSite(), makeSite({ id: 'clean' })], data: directory, port: 0, ...files };
  const first = await startServer(options);
  const lost = makeRecordId(NOW / 1000 - 60, new Uint8Array(10));
  const { hash } = await siteVersion(makeSite());
  const { subject } = await makeVisitor();
  const body = JSON.stringify(makeSubmission(subject, hash, { seq: 2, supersedes: lost }));
  await fetch(`${first.url}/v1/records`, { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'text/plain' }, body });
  await first.close();
  // a start counts what is there
  server = await startServer(options);
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${server.url}/dashboard/?page=health#token=${first.token}`);
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

test('a choice that a later one names and that never came is counted; a site without one says so', async () => {
  await eventually(
    () => look('lang=en'),
    text => text.includes('1 without a proof'),
    'one missing proof',
  );
  expect(await look('lang=en&site=clean')).toContain('None: every choice');
});

test('French, narrow and dark: axe finds nothing, nothing is wider than the screen', async () => {
  await page.setViewport({ width: 360, height: 800 });
  for (const theme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await look('lang=fr')).toContain('Choix sans preuve');
    expect(await violations(page, SECTION)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
});

test('a count that does not load is said at once, and comes with the way to try again', async () => {
  await page.setRequestInterception(true);
  let broken = true;
  page.on('request', request => void (broken && request.url().includes('/v1/proof-health') ? request.abort() : request.continue()));
  expect(await look('lang=en')).toContain('This count could not be loaded.');
  broken = false;
  await page.click(`${SECTION} button`);
  await page.waitForFunction(() => document.querySelector('.proofs')?.textContent?.includes('without a proof: their records'));
});
