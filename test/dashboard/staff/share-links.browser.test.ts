// Share links in a real Chromium: made by an editor from what is in view, read by somebody without an account, dead once revoked.
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openStaffStage, type StaffStage } from '../../helpers/staff-stage.ts';

const SETTLED = 'body:not(:has(.blank)) .content[aria-busy="false"]';
const PICTURES = process.env.SHARE_PICTURES;

let stage: StaffStage;
beforeAll(async () => {
  stage = await openStaffStage();
  const [version] = await stage.store.versions('shop');
  const common = {
    site: 'shop',
    version: version?.hash ?? '',
    profile: 'fr',
    locale: 'fr',
    country: '',
    template: 'other',
    entry: 'notice',
    variant: '',
  } as const;
  const hour = Math.floor(Date.now() / 3_600_000);
  const cells = (['mobile', 'desktop'] as const).flatMap((device, i) => [
    { ...common, device, hour, counter: 'shown' as const, n: 1000 + 2000 * i },
    { ...common, device, hour, counter: 'accept-all' as const, n: 321 + 400 * i },
    { ...common, device, hour, counter: 'refuse-all' as const, n: 179 },
  ]);
  await stage.store.append([{ record: null, cells }]);
});
afterAll(() => stage?.close());

const said = (page: Page) => page.$eval('body', body => body.innerText);
const tells = (page: Page, words: string) =>
  eventually(
    () => said(page),
    text => text.includes(words),
    words,
  );

/** Revokes the link of that name, and waits until it is gone from the list. */
async function revoke(page: Page, name: string): Promise<void> {
  const rows = '.links .rows li';
  await tells(page, `${name} ·`);
  await page.$$eval(
    rows,
    (all, wanted) =>
      all
        .find(row => row.textContent?.includes(wanted))
        ?.querySelector('button')
        ?.click(),
    name,
  );
  await page.waitForFunction((at, wanted) => ![...document.querySelectorAll(at)].some(row => row.textContent?.includes(wanted)), {}, rows, name);
}

async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewport({ width, height: 900 });
    expect([name, width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width, width]);
    if (PICTURES) await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`) as `${string}.png`, fullPage: true });
  }
  expect([name, await violations(page)]).toEqual([name, []]);
}

test('an editor makes a link; a stranger sees its numbers and nothing else; revoked, it is dead', { timeout: 120_000 }, async () => {
  const editor = await stage.visit('editor', 'page=access&range=7d&device=mobile');
  await tells(editor, 'last 7 days · Device: Phone');
  await editor.type('.links input', 'Agency');
  await editor.select('.links select', '90');
  await editor.click('.links button.main');
  const link = await (await editor.waitForSelector('.links .secret'))?.evaluate(secret => secret.textContent ?? '');
  await tells(editor, 'Agency · last 7 days · Device: Phone · until');
  await looksRight(editor, 'links');

  const stranger = await (await stage.browser.createBrowserContext()).newPage();
  await stranger.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await stranger.goto((link ?? '').replace('/dashboard/', '/dashboard/?lang=en&page=health&range=90d&device=desktop&sample=1'));
  await stranger.waitForSelector(SETTLED);
  expect(stranger.url()).not.toContain('assent_');
  const text = await said(stranger);
  // the visitor's own two choices were on a phone too
  expect(text).toContain('322 of 502 answers');
  expect(text).toContain('days and filters are fixed');
  expect([await stranger.title(), await stranger.$eval('h1', title => title.textContent)]).toEqual(['Overview · Assent', 'Overview']);
  expect(text).not.toMatch(/Sample data|Sign out/);
  expect(await stranger.$$eval('.tabs a', tabs => tabs.map(tab => tab.textContent))).toEqual(['Overview', 'Funnel', 'Breakdowns', 'Versions']);
  expect([await stranger.$$('.ranges, .filters a'), await stranger.$eval('.filters', bar => (bar as HTMLElement).innerText)]).toEqual([
    [],
    expect.stringContaining('Device: Phone'),
  ]);
  await looksRight(stranger, 'shared');

  await stranger.$$eval('.tabs a', tabs => tabs[2]?.click());
  await stranger.waitForSelector('[data-group="device"]');
  await stranger.waitForSelector(SETTLED);
  expect(await stranger.$$('.group a')).toEqual([]);
  expect(await stranger.$eval('[data-group="device"] tbody', body => (body as HTMLElement).innerText)).not.toMatch(/Desktop|Computer/);

  await revoke(editor, 'Agency');
  await stranger.reload();
  const late = await (await stage.browser.createBrowserContext()).newPage();
  await late.goto(String(link).replace('#', '?lang=en#'));
  await tells(late, 'This link opens nothing');
  expect(await late.$$('input, .tabs')).toEqual([]);
  await looksRight(late, 'dead');
  expect(await stranger.$$('.cards')).toEqual([]);
  expect((await stage.store.acts({ limit: 4 })).map(({ act }) => act)).toEqual(['link-revoked', 'signed-in', 'link-made', 'signed-in']);
});

test('a link whose page is open when it is revoked says so at the next question, in French too', async () => {
  const editor = await stage.visit('editor', 'page=access');
  await editor.waitForSelector('.links input');
  await editor.type('.links input', 'Reader');
  await editor.click('.links button.main');
  const link = await (await editor.waitForSelector('.links .secret'))?.evaluate(secret => secret.textContent ?? '');
  const stranger = await (await stage.browser.createBrowserContext()).newPage();
  await stranger.goto(String(link).replace('#', '?lang=fr#'));
  await stranger.waitForSelector(SETTLED);
  expect(await said(stranger)).toContain('partagé avec vous en lecture');
  await revoke(editor, 'Reader');
  await stranger.$$eval('.tabs a', tabs => tabs[1]?.click());
  await tells(stranger, 'Ce lien n’ouvre rien');
});
