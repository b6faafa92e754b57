// Experiments in a real browser: started by keyboard, shown to visitors, answered, counted to the unit, proven, and told in words (ux §3.3 A/B view, D13).
import type { ExperimentReport, Experiments, Lookup } from '@assent/core';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { eventually } from '../../helpers/eventually.ts';
import { savedFile } from '../../helpers/saved-file.ts';
import { openTrialStage, type TrialStage } from '../../helpers/trial-stage.ts';

let stage: TrialStage;
beforeAll(async () => {
  stage = await openTrialStage();
}, 60_000);
afterAll(() => stage?.close());

const text = (page: Page, part: string) => page.$eval(part, element => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' '));

/** The title of a variant's notice in its frame, the frame's origin, and where it comes from. */
async function looks(page: Page, key: string): Promise<unknown> {
  const frame = await eventually(async () => page.frames().find(one => one.url().includes(`~${key}/`)), Boolean, `the frame of ${key}`);
  const title = await frame?.waitForSelector('>>> .notice h2', { timeout: 20_000 });
  return title?.evaluate(element => [element.textContent, origin, location.pathname.split('/')[1]]);
}

async function report(id: string, site = 'shop'): Promise<ExperimentReport> {
  const headers = { authorization: `Bearer ${await stage.token('viewer')}` };
  const answer = (await (await fetch(`${stage.server.url}/v1/experiments?site=${site}`, { headers })).json()) as Experiments;
  return answer.experiments.find(experiment => experiment.id === id) ?? expect.fail(`expected ${id}`);
}

test('D13 a draft says so, one that is not fair says by which rules it cannot start, and a viewer can start nothing', async () => {
  const page = await stage.visit('viewer', 'site=shop&lang=en');
  expect(await text(page, '[aria-labelledby="trial-shorter"]')).toMatch(/shorter Draft It has not started\. Hypothesis Fewer words, more answers\./);
  expect(await text(page, '[aria-labelledby="trial-louder"] .obstacles')).toMatch(/Cannot start: R1, R4 .*loud: R1, both answers look alike/);
  expect(await page.$$('.moves summary')).toHaveLength(0);
  // what it would look like is drawn all the same, from files that nobody else is served, in a frame without an origin
  const trial = await text(page, '[aria-labelledby="trial-shorter"]');
  expect(trial).toContain('A draft, drawn from the site file: no visitor has seen it.');
  expect(await looks(page, 'shorter.today')).toEqual(['Your choices on The shop', 'null', 'drafts']);
  expect(await looks(page, 'shorter.short')).toEqual(['Your choices', 'null', 'drafts']);
  expect(await (await fetch(`${stage.server.url}/shop/assent.js`)).text()).not.toContain('shorter');
  expect(await text(page, '.trial')).toContain('Editors and administrators start and stop experiments.');
  const french = await text(await stage.visit('viewer', 'site=shop&lang=fr'), '[aria-labelledby="trial-louder"] .obstacles');
  expect(french).toMatch(/Ne peut pas commencer : R1, R4 .*loud : R1, les deux réponses ont le même aspect\. .*signes|mise en avant/);
  expect(french).not.toMatch(/expected|got/);
});

/** Somebody new meets the notice and answers it; which variant it was, and who they are now. */
async function meet(address: string, answer: 'accept' | 'refuse'): Promise<{ readonly short: boolean; readonly subject: string }> {
  const context = await stage.browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(address);
  const title = await page.waitForSelector('>>> .notice h2');
  const short = (await title?.evaluate(element => element.textContent)) === 'Vos choix';
  // the order of the purposes is the variant's too
  const first = await page.$eval('>>> .notice li strong', element => element.textContent);
  expect([short, first]).toEqual([short, short ? 'Contenus d’autres sites' : 'Mesurer l’audience']);
  await (await page.waitForSelector(`>>> [data-assent-part="${answer}"]`))?.click();
  await eventually(
    () => page.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('assent.o.')).length + Number(!document.cookie.includes('assent='))),
    waiting => waiting === 0,
    'an acknowledged record',
  );
  const subject = /~([\w-]{30})~/.exec(decodeURIComponent(await page.evaluate(() => document.cookie)))?.[1] ?? '';
  await context.close();
  return { short, subject };
}

test('started by keyboard, drawn for visitors of pages with the tag and of pages that start the SDK from npm, answered and counted to the unit, proven as it was shown, and stopped', {
  timeout: 180_000,
}, async () => {
  const page = await stage.visit('editor', 'site=shop&lang=en');
  await page.focus('[aria-labelledby="trial-shorter"] .moves summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-labelledby="trial-shorter"] .state.running');
  expect(await text(page, '[role="status"]')).toBe('The experiment has started.');

  const met: { readonly short: boolean; readonly subject: string }[] = [];
  const ofShort = (short: boolean) => met.filter(one => one.short === short);
  // until nothing has to be hidden; chance alone decides how long
  while (ofShort(true).length < 10 || ofShort(false).length < 10) met.push(...(await Promise.all([meet(stage.shop, 'accept'), meet(stage.bundled, 'accept')])));
  const { arms } = await eventually(
    () => report('shorter'),
    ({ arms }) => arms.reduce((sum, { counts }) => sum + (counts.answered ?? 0), 0) >= met.length,
    'every answer in the report',
  );
  const truth = [ofShort(false).length, ofShort(true).length];
  expect(arms.map(({ counts }) => [counts.eligible, counts.shown, counts.answered, counts.acceptAll, counts.refuseAll])).toEqual(
    truth.map(n => [n, n, n, n, 0]),
  );

  await page.reload();
  await page.waitForSelector('.numbers');
  const rows = await page.$$eval('[aria-labelledby="trial-shorter"] .numbers tbody tr', all =>
    all.map(row => [...row.querySelectorAll('td')].slice(0, 4).map(cell => cell.innerText)),
  );
  expect(rows).toEqual(truth.map(n => [n, n, n, n].map(String)));
  expect(await text(page, '[aria-labelledby="trial-shorter"] .verdict-words')).toContain('Not enough notices yet');

  // what the data protection officer finds is that variant's own notice
  const { subject } = ofShort(true)[0] ?? expect.fail('expected somebody who was shown the short notice');
  const answer = await fetch(`${stage.server.url}/v1/proofs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await stage.token('dpo')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ site: 'shop', reason: 'check', reference: '', number: subject }),
  });
  const found = (await answer.json()) as Lookup;
  expect(found.records[0]?.checks.notice).toBe('holds');
  expect(found.records[0]?.notice?.frame).toMatch(/\/fr~shorter\.short\/$/);

  await page.focus('[aria-labelledby="trial-shorter"] .moves summary');
  for (const key of ['Enter', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
  await page.waitForSelector('[aria-labelledby="trial-shorter"] .state.stopped');
  expect(await (await fetch(`${stage.server.url}/shop/assent.js`)).text()).not.toContain('shorter');
});

test('a variant that waits was due at once, and stands on the page when its time has come', async () => {
  const page = await (await stage.browser.createBrowserContext()).newPage();
  const told: string[] = [];
  page.on('request', request => {
    if (request.url().endsWith('/v1/shown')) told.push(request.postData() ?? '');
  });
  await page.evaluateOnNewDocument(() => document.addEventListener('assent:shown', () => Object.assign(window, { shownAfter: performance.now() })));
  await page.goto(stage.late);
  await eventually(
    () => told.length,
    length => length > 0,
    'a notice that is due',
  );
  expect(told.map(body => JSON.parse(body) as object)).toEqual([expect.objectContaining({ what: 'eligible', variant: 'calmer.late' })]);
  expect(await page.$('>>> .notice')).toBe(null);
  await page.waitForSelector('>>> .notice');
  expect(await page.evaluate(() => (window as unknown as { shownAfter: number }).shownAfter)).toBeGreaterThanOrEqual(2000);
  await page.close();
});

test('a decided one tells its decision in words, with the interval in a chart and a table, and every variant as it looks', async () => {
  const page = await stage.visit('viewer', 'site=blog&lang=en');
  expect(await text(page, '.verdict-words')).toMatch(
    /“calm” reaches the goal more often than the first variant: \+[78]\.\d points now \(\+[\d.]+ to \+[\d.]+\)\. Found after \d+ days; it stays found\./,
  );
  expect(await text(page, '.verdict-words')).toMatch(/Sample ratio: chi-square [\d.]+, below the limit of 13\.816/);
  expect(await page.$eval('.trial figure svg', svg => svg.getAttribute('aria-label'))).toMatch(
    /^Difference from the first variant, in points\. calm: \+[78]\.\d points \(.*late: /,
  );
  expect(await page.$$eval('.trial figure tbody tr', rows => rows.length)).toBe(2);
  expect(await looks(page, 'calmer.calm')).toEqual(['It is up to you', 'null', 'evidence']);
  expect(await looks(page, 'calmer.late')).toEqual(['Your choices on The shop', 'null', 'evidence']);
  expect(await violations(page)).toEqual([]);
});

test('D9 its tables leave as CSV and ZIP, also in the ZIP of the rates, and its chart as SVG and PNG with what it says', async () => {
  const page = await stage.visit('viewer', 'site=blog&lang=en');
  const svg = String(await savedFile(page, '.trial figure .pictures button'));
  for (const words of ['Difference from the first variant', 'blog · ', 'calm: +', 'Newcombe (1998)'])
    expect([words, svg.includes(words)]).toEqual([words, true]);
  expect(svg).not.toMatch(/ style=|<script|NaN/);
  expect((await savedFile(page, '.trial figure .pictures button:last-child')).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const unzip = async (open: Page) => Object.entries(unzipSync(await savedFile(open, '.menu button'))).map(([name, file]) => [name, strFromU8(file)] as const);
  const files = new Map(await unzip(page));
  expect([...files.keys()].sort()).toEqual(['README.txt', 'differences.csv', 'experiments.csv', 'experiments.json']);
  const [head, , calm] = files.get('experiments.csv')?.split('\r\n') ?? [];
  const { eligible, shown, answered } = (await report('calmer', 'blog')).arms[1]?.counts ?? expect.fail('expected the second variant');
  expect(head).toMatch(/^\uFEFF?experiment,state,/);
  expect(calm?.split(',').slice(7, 11)).toEqual(['calm', ...[eligible, shown, answered].map(String)]);
  expect(files.get('differences.csv')).toMatch(/calmer,different,calm,0\.0\d+,/);
  const menu = await page.$$eval('.menu button', buttons => buttons.map(button => button.textContent));
  expect(menu).toEqual(['All tables (ZIP)', 'experiments (CSV)', 'differences (CSV)', 'The same numbers (JSON)']);
  await page.goto(`${stage.server.url}/dashboard/?page=overview&site=blog&lang=en`);
  await page.waitForSelector('.menu button');
  const all = new Map(await unzip(page));
  expect([all.get('experiments.csv'), all.has('totals.csv')]).toEqual([files.get('experiments.csv'), true]);
});

test.each([
  [360, 'light', 'fr'],
  [1920, 'dark', 'en'],
] as const)('D10 D15 at %i pixels, %s, in %s: axe finds nothing and nothing is wider than the screen', async (width, scheme, language) => {
  const page = await stage.visit('viewer', `site=blog&lang=${language}`, { width, scheme });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
