// Experiments in a real browser: started by keyboard, shown to visitors, answered, counted to the unit, proven, and told in words (ux §3.3 A/B view, D13).
import type { ExperimentReport, Experiments, Lookup } from '@assent/core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openTrialStage, type TrialStage } from '../../helpers/trial-stage.ts';

let stage: TrialStage;
beforeAll(async () => {
  stage = await openTrialStage();
}, 60_000);
afterAll(() => stage?.close());

const text = (page: Page, part: string) => page.$eval(part, element => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' '));

async function report(id: string): Promise<ExperimentReport> {
  const headers = { authorization: `Bearer ${await stage.token('viewer')}` };
  const answer = (await (await fetch(`${stage.server.url}/v1/experiments?site=shop`, { headers })).json()) as Experiments;
  return answer.experiments.find(experiment => experiment.id === id) ?? expect.fail(`expected ${id}`);
}

test('D13 a draft says so, one that is not fair says by which rules it cannot start, and a viewer can start nothing', async () => {
  const page = await stage.visit('viewer', 'site=shop&lang=en');
  expect(await text(page, '[aria-labelledby="trial-shorter"]')).toMatch(/shorter Draft It has not started\. Hypothesis Fewer words, more answers\./);
  expect(await text(page, '[aria-labelledby="trial-louder"] .obstacles')).toMatch(/Cannot start: R1, R4 .*loud: R1, both answers look alike/);
  expect(await page.$$('.moves summary')).toHaveLength(0);
  expect(await text(page, '.trial')).toContain('Editors and administrators start and stop experiments.');
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
  const looks = async (variant: string) => {
    const frame = await eventually(async () => page.frames().find(one => one.url().includes(`~calmer.${variant}/`)), Boolean, `the frame of ${variant}`);
    return (await frame?.waitForSelector('>>> .notice h2', { timeout: 20_000 }))?.evaluate(element => [element.textContent, origin]);
  };
  expect(await looks('calm')).toEqual(['It is up to you', 'null']);
  expect(await looks('late')).toEqual(['Your choices on The shop', 'null']);
  expect(await violations(page)).toEqual([]);
});

test.each([
  [360, 'light', 'fr'],
  [1920, 'dark', 'en'],
] as const)('D10 D15 at %i pixels, %s, in %s: axe finds nothing and nothing is wider than the screen', async (width, scheme, language) => {
  const page = await stage.visit('viewer', `site=blog&lang=${language}`, { width, scheme });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
