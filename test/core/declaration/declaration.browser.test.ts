// The declaration as a page, as a browser lays it out: no word is broken, and nothing is wider than the screen.
import { catalog } from '@assent/catalog';
import { declarationHtml, declare, type SiteFile, type Words } from '@assent/core';
import { resolveSite } from '@assent/core/schema';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import en from '../../../packages/browser/src/locales/en.json' with { type: 'json' };
import { openBrowser } from '../../helpers/browser.ts';
import { sampleSite } from '../../helpers/sample-site.ts';

const site = resolveSite(sampleSite({ services: ['matomo', 'google-ads', 'dailymotion', 'google-tag-manager'] }) as SiteFile, catalog);
const html = declarationHtml(declare(site, 'en', en as unknown as Words, '0a1b2c3d'));

// words of the cells that stand on more than one line; names of tracers may break, because they have no end
const BROKEN = `[...document.querySelectorAll('td[data-label]')].flatMap(cell => {
  const text = cell.firstChild;
  if (text?.nodeType !== Node.TEXT_NODE) return [];
  return [...text.data.matchAll(/\\S+/g)].filter(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return range.getClientRects().length > 1;
  }).map(([word]) => word);
})`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('on a phone and on a desk every word stands on one line, and the page scrolls one way only', async () => {
  const page = await browser.newPage();
  await page.setContent(html);
  for (const width of [360, 800, 1280]) {
    await page.setViewport({ width, height: 900 });
    expect([width, await page.evaluate(BROKEN)]).toEqual([width, []]);
    expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
  }
});
