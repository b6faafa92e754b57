// The marketing pages on the real dashboard, with sample data and a site's own: what is read, what a click does, keyboard, and no page wider than its screen.
import type { Rates } from '@assent/core';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { useDashboard } from '../../helpers/dashboard.ts';
import { savedFile } from '../../helpers/saved-file.ts';

const PAGES = ['overview', 'funnel', 'breakdowns', 'versions', 'health'] as const;
const SETTLED = 'body:not(:has(.blank)) .content[aria-busy="false"]';
const stage = useDashboard({ part: 'main', ready: SETTLED });
const { errors, look } = stage;
const settled = () => stage.page.waitForSelector(SETTLED);

test('D1 a card tells number, fraction, interval and change; parity stands beside the rates', async () => {
  const text = await look('lang=en&sample=1');
  expect(text).toMatch(/Accept all\s+\d\d\.\d%\s+[\d,]+ of [\d,]+ answers\s+95% interval [\d.]+% – [\d.]+%\s+[▲▼=] [+−]?\d+\.\d points/);
  expect(text).toMatch(/Parity\s+7 of 7/);
  expect(text).toMatch(/Changes are against .+, the same weekdays\./);
});

test('D4 a marker of the trend opens what that version changed', async () => {
  await look('lang=en&sample=1&range=90d');
  expect(await stage.page.$$eval('.version-marks g', marks => marks.length)).toBeGreaterThan(2);
  expect(await stage.page.$eval('#version-1', details => (details as HTMLDetailsElement).open)).toBe(false);
  await stage.page.$eval('.version-marks g', mark => mark.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  expect(await stage.page.$eval('#version-1', details => (details as HTMLDetailsElement).open)).toBe(true);
  expect(await stage.page.$eval('#version-1', details => (details as HTMLElement).innerText)).toMatch(/new|gone|changed/);
  expect(await stage.page.evaluate(() => document.activeElement?.localName)).toBe('summary');
});

test('D8 a row of a breakdown filters every page, by the address alone, and its chip takes the filter away again', async () => {
  await look('page=breakdowns&lang=en&sample=1');
  const heads = (name: string) => stage.page.$$eval(`[data-group="${name}"] thead th`, cells => cells.slice(0, 3).map(head => head.textContent));
  expect(await heads('template')).toEqual(['Kind of page', 'Page views', 'Shown']);
  await stage.page.$$eval('[data-group="device"] a', links => links.find(link => link.textContent === 'Tablet')?.click());
  await stage.page.waitForFunction(() => location.search.includes('device=tablet'));
  await settled();
  const shown = () => stage.page.$eval('[data-group="country"] tbody td', cell => cell.textContent);
  const filtered = await shown();
  expect(await stage.page.$eval('.filters', bar => (bar as HTMLElement).innerText)).toContain('Device: Tablet');
  await stage.page.reload();
  await settled();
  expect(await shown()).toBe(filtered);
  await stage.page.$$eval('.tabs a', tabs => tabs[0]?.click());
  await stage.page.waitForSelector('.cards');
  expect(stage.page.url()).toContain('device=tablet');
  await stage.page.click('.chip');
  await stage.page.waitForFunction(() => !location.search.includes('device'));
});

test('the funnel goes from page views to each purpose, and its table has the same numbers', async () => {
  await look('page=funnel&lang=en&sample=1');
  const stages = await stage.page.$$eval('.stages .rate', rates => rates.map(rate => rate.textContent));
  expect(stages.length).toBe(6);
  await stage.page.click('.funnel summary');
  expect(await stage.page.$$eval('.funnel tbody tr td:nth-of-type(1)', cells => cells.map(cell => cell.textContent))).toEqual(stages);
  const numbers = stages.slice(0, 4).map(text => Number(text?.replaceAll(',', '')));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
});

test('versions say in words whether a change is more than chance explains', async () => {
  expect(await look('page=versions&lang=en&sample=1&range=90d')).toMatch(/more than chance explains|no difference that chance could not explain/);
});

test('in French, what a version changed is told in French', async () => {
  const text = await look('page=versions&lang=fr&sample=1&range=90d');
  expect(text).toMatch(/Le service .+ est nouveau\.|Des textes, la mise en page/);
  expect(text).not.toMatch(/is new\.|is gone\.|Wording, layout/);
});

test('D2 D7 a site without answers says what to do next on every page, and nothing throws', async () => {
  for (const id of PAGES) expect(await look(`page=${id}&lang=en`), id).toContain('No notice shown yet: is the tag on the page?');
  expect(errors).toEqual([]);
});

test('D10 in French, narrow and light, wide and dark, no page is wider than its screen', async () => {
  for (const [width, theme, pages] of [
    [360, 'light', PAGES],
    [1280, 'dark', PAGES.slice(0, 2)],
  ] as const) {
    await stage.page.setViewport({ width, height: 800 });
    await stage.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    for (const id of pages) {
      await look(`page=${id}&lang=fr&sample=1&device=mobile`);
      expect([id, width, await stage.page.evaluate('document.documentElement.scrollWidth')]).toEqual([id, width, width]);
      // the page that is shown is in view in the navigation too
      const { left, right } = await stage.page.$eval('.tabs [aria-current]', tab => tab.getBoundingClientRect().toJSON() as DOMRect);
      expect([id, width, left >= 0 && right <= width]).toEqual([id, width, true]);
    }
  }
  await stage.page.setViewport({ width: 1280, height: 900 });
});

test('D9 a picture carries title, site, range, filter and definition, as SVG and as PNG', async () => {
  for (const [id, name] of [
    ['overview', '.trend'],
    ['overview', '.purposes'],
    ['funnel', '.funnel'],
  ] as const) {
    await look(`page=${id}&lang=en&sample=1&device=mobile`);
    const svg = String(await savedFile(stage.page, `${name} .pictures button`));
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    for (const words of [
      'The shop ·',
      'Days in UTC',
      'Only Device: Phone',
      'Sample data',
      (await stage.page.$eval(`${name} h2`, title => title.textContent)) ?? '?',
    ])
      expect([name, svg.includes(words)], words).toEqual([name, true]);
    // the page's own policy would take a style attribute away
    expect(svg).not.toMatch(/ style=|class="sr"|<script|NaN/);
    expect((await savedFile(stage.page, `${name} .pictures button:last-child`)).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  }
});

test('tables leave as CSV, and all of them as ZIP with the numbers of the API', async () => {
  await look('page=breakdowns&lang=en&sample=1');
  const rates = await stage.page.evaluate(async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    return (await fetch(`/v1/rates?site=shop&from=${day(27)}&to=${day(0)}&sample=1&by=device`)).json() as Promise<Rates>;
  });
  const files = unzipSync(await savedFile(stage.page, '.menu button'));
  expect(Object.keys(files).sort()).toEqual(expect.arrayContaining(['README.txt', 'by-device.csv', 'days.csv', 'funnel.csv', 'rates.json', 'totals.csv']));
  const text = (name: string) => strFromU8(files[name] as Uint8Array);
  const device = rates.groups.device?.[0];
  expect(text('by-device.csv').split('\r\n')[1]).toContain(`${device?.value},${device?.counts.views}`);
  expect(text('days.csv').split('\r\n')).toHaveLength(28 + 2);
  expect(JSON.parse(text('rates.json')).totals).toEqual(rates.totals);
  expect(text('README.txt')).toMatch(/The shop · .+ 2026[^]*Accept all: /);
  expect(String(await savedFile(stage.page, '.menu button:nth-child(2)')).replace('\uFEFF', '')).toBe(text('totals.csv').replace('\uFEFF', ''));
});

test('the keyboard reaches every page and reads the trend point by point', async () => {
  await stage.page.setViewport({ width: 1280, height: 800 });
  await look('lang=en&sample=1');
  await stage.page.focus('.tabs a:nth-child(2)');
  await stage.page.keyboard.press('Enter');
  await stage.page.waitForSelector('.funnel');
  await look('lang=en&sample=1');
  await stage.page.$eval('.chart svg', chart => (chart as SVGSVGElement).focus());
  await stage.page.keyboard.press('Home');
  await stage.page.keyboard.press('ArrowRight');
  expect(await stage.page.$eval('.trend [role="status"]', region => region.textContent)).toMatch(/Accept all \d\d\.\d%/);
});

test('on paper stands what is told, in dark ink, and nothing that is pressed', async () => {
  const { page } = stage;
  await look('lang=en&sample=1');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.emulateMediaType('print');
  const seen = await page.$$eval('.tabs, .ranges, .menu, .keys, .languages, .pictures, .definition, .cards, .trend, .when', all =>
    all.filter(element => element.checkVisibility()).map(element => element.className),
  );
  expect(new Set(seen)).toEqual(new Set(['cards', 'panel trend', 'when']));
  expect(await page.$eval('h1', title => getComputedStyle(title).color)).toBe('rgb(23, 25, 28)');
  await page.emulateMediaType('screen');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
});

test('2.1.4 single keys go to pages and ranges, never while somebody writes, are listed under "?", and can be switched off for good', async () => {
  const { page } = stage;
  const press = (key: string) => page.keyboard.press(key as 'x');
  const opens = (part: string) => page.waitForFunction(text => location.search.includes(text), {}, part);
  await look('lang=en&sample=1&device=mobile');
  await press('3');
  await opens('page=breakdowns');
  await press('q');
  await opens('range=90d');
  await press('x');
  await page.waitForFunction(() => !location.search.includes('device'));
  await page.keyboard.down('Control');
  await press('1');
  await page.keyboard.up('Control');
  await page.click('.ranges summary');
  await page.focus('.span input');
  await press('1');
  expect(page.url()).toContain('page=breakdowns');
  await page.$eval('h1', () => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('?');
  await page.waitForSelector('.shortcuts[open]');
  expect(await page.$eval('.shortcuts', list => (list as HTMLElement).innerText)).toMatch(/1\s+Overview[^]*q\s+90 days[^]*\?\s+Keyboard shortcuts/);
  await press('1');
  expect(page.url()).toContain('page=breakdowns');
  await page.click('.shortcuts input');
  await page.click('.shortcuts .main');
  await look('lang=en&sample=1&page=funnel');
  for (const key of ['1', 'q', '?']) await press(key);
  expect(page.url()).toContain('page=funnel');
  expect(page.url()).not.toContain('range');
  // and on again, by the button that is always there
  await page.click('.keys');
  await page.click('.shortcuts input');
  await page.keyboard.press('Escape');
  await press('1');
  await page.waitForFunction(() => !location.search.includes('page='));
});
