// Without JavaScript: the policy's link reaches a page with a plain form, and what is chosen there holds on the site.
import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { colourViolations, mirrorViolations, violations } from '../helpers/axe.ts';
import { lookAt } from '../helpers/look-over.ts';
import { openPlainFormLab, type PlainFormLab } from '../helpers/plain-form-lab.ts';
import { unreachable } from '../helpers/reach.ts';

let lab: PlainFormLab;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  lab = await openPlainFormLab();
});
afterAll(() => lab?.close());
beforeEach(async () => {
  context = await lab.browser.createBrowserContext();
  page = await context.newPage();
  await page.setJavaScriptEnabled(false);
});
afterEach(() => context.close());

const follow = async (selector: string) => {
  const [arrived] = await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), page.click(selector)]);
  return arrived;
};
const press = (act: string) => follow(`button[value="${act}"]`);
const status = () => page.$eval('[role=status]', element => element.textContent);
const cookie = async (name = 'assent') => (await context.cookies()).find(each => each.name === name);

test('S3 FR-22 FR-24 on a site that shares its domain: refuse, accept, withdraw, each said, kept and recorded', async () => {
  await page.goto('http://www.site.test/privacy');
  await follow('#here');
  expect(await page.$$eval('input:checked', inputs => inputs.map(input => (input as HTMLInputElement).value))).toEqual(['denied', 'denied']);
  await press('refuse');
  expect(await status()).toBe('Saved. Everything optional is off.');
  expect(await cookie()).toMatchObject({ domain: '.site.test', sameSite: 'Lax', value: expect.stringMatching(/^v1~~/) });
  await press('accept');
  expect(await status()).toBe('Saved. Everything is on.');
  await page.goto('http://www.site.test/privacy');
  expect(await cookie('_st')).toBeDefined();
  await follow('#here');
  await press('withdraw');
  expect(await status()).toBe('Saved. Everything optional is off.');
  expect(await cookie('_st')).toBeUndefined();
  expect(lab.records('near').map(({ event, seq }) => [event, seq])).toEqual([
    ['refused', 0],
    ['given', 1],
    ['withdrawn', 2],
  ]);
  expect(new Set(lab.records('near').map(({ subject }) => subject)).size).toBe(1);
});

test('FR-24 on a site of another domain the visitor comes back with the choice, and its server keeps it and follows it', async () => {
  const held = async () => (await page.$('script[src]')) === null;
  await page.goto('http://www.other.test/privacy');
  expect(await held()).toBe(true);
  await follow('#here');
  await page.click('input[name="purpose-audience"][value="granted"]');
  await press('save');
  expect(page.url()).toBe('http://www.other.test/privacy');
  expect(await cookie()).toMatchObject({ domain: 'www.other.test', value: expect.stringMatching(/^v1~audience~/) });
  expect(await held()).toBe(false);
  await follow('#here');
  await press('refuse');
  expect(await cookie()).toMatchObject({ value: expect.stringMatching(/^v1~~/) });
  expect(await held()).toBe(true);
  expect(lab.records('far').map(({ event }) => event)).toEqual(['partial', 'refused']);
});

test('nobody else chooses for a visitor: neither a link that carries a choice nor a form of another page', async () => {
  const known = [...lab.records('near'), ...lab.records('far')].length;
  const version = lab.records('far')[0]?.version.site.slice(0, 8);
  const forged = `v1~audience~~${Math.floor(Date.now() / 1000).toString(36)}~${version}`;
  await page.goto(`http://www.evil.test/?to=${encodeURIComponent(`http://www.other.test/privacy?assent-choice=${encodeURIComponent(forged)}`)}`);
  await follow('#here');
  expect([new URL(page.url()).hostname, await cookie()]).toEqual(['www.other.test', undefined]);
  await page.goto('http://www.evil.test/');
  expect((await follow('#forged button'))?.status()).toBe(403);
  expect([await cookie(), lab.records('near').length + lab.records('far').length]).toEqual([undefined, known]);
});

/** States of the page, in the order in which one visitor meets them. */
const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'before a choice': async () => void (await page.goto('http://consent.site.test/near/preferences?lang=fr')),
  'of a number that nobody has': async () => {
    await page.type('#number', 'A'.repeat(30));
    await page.click('input[name="right"][value="access"]');
    await press('request');
    await page.waitForSelector('[role=alert]');
  },
  'after a choice': async () => {
    await page.goto('http://consent.site.test/near/preferences?lang=en');
    await press('accept');
  },
  'after a right was asked for': async () => {
    await page.click('input[name="right"][value="erasure"]');
    await press('request');
  },
};

test('FR-16 1.4.4 1.4.10 axe finds nothing wrong with the page, whatever its state, in light, dark, forced colours, in either direction; at 400 % all of it can be used', async () => {
  await page.setJavaScriptEnabled(true); // axe is a script
  const faults: string[] = [];
  for (const [n, [state, reach]] of Object.entries(STATES).entries()) {
    await colour('light', false);
    await page.setViewport({ width: 1280, height: 800 });
    await reach();
    await page.$$eval('details', all => all.forEach(one => (one.open = true)));
    await page.evaluate(right => void (right && (document.documentElement.dir = 'rtl')), n % 2 === 1);
    const looked: (readonly [string, readonly string[]])[] = [['light', await violations(page)]];
    await page.evaluate(() => (document.documentElement.dir = document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'));
    looked.push(['mirrored', await mirrorViolations(page)]);
    await colour('dark', false);
    looked.push(['dark', await colourViolations(page)]);
    await colour('light', true);
    looked.push(['forced colours', await colourViolations(page)]);
    await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
    await lookAt(page);
    looked.push(['400 %', await unreachable(page)]);
    faults.push(...looked.flatMap(([how, found]) => found.map(fault => `${state}, ${how}: ${fault}`)));
  }
  expect(faults).toEqual([]);
});

const colour = (scheme: 'light' | 'dark', forced: boolean) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
  ] as never);

test('FR-10 both answers of the page look the same', async () => {
  await page.setViewport({ width: 320, height: 640 });
  await page.goto('http://consent.site.test/near/preferences?lang=fr');
  const sizes = await page.$$eval('.pair:first-of-type button', buttons =>
    buttons.map(button => [button.offsetWidth, button.offsetHeight, getComputedStyle(button).backgroundColor, getComputedStyle(button).font]),
  );
  expect(sizes).toHaveLength(2);
  expect(sizes[0]).toEqual(sizes[1]);
});

test('P12 printed, the page says everything, what was folded away too, and has no buttons', async () => {
  await page.setViewport({ width: 794, height: 1123 });
  await page.goto('http://consent.site.test/near/preferences?lang=en');
  await page.emulateMediaType('print');
  await lookAt(page);
  const [folded, shown, buttons] = await page.evaluate(() => [
    document.querySelectorAll('details li').length,
    everySeen('details li').length,
    everySeen('button').length,
  ]);
  expect([shown, buttons]).toEqual([folded, 0]);
  expect(folded).toBeGreaterThan(2);
});

test('a visitor whose JavaScript is back finds the choice that was made without it', async () => {
  await page.goto('http://consent.site.test/near/preferences');
  await press('refuse');
  const subject = lab.records('near').at(-1)?.subject;
  await page.setJavaScriptEnabled(true);
  await page.goto('http://www.site.test/privacy');
  await page.addScriptTag({ url: 'http://consent.site.test/near/assent.js' });
  const choice = await page.evaluate(() => (globalThis as unknown as { assent: { choice: { purposes: string[]; subject: string } } }).assent.choice);
  expect([choice.purposes, typeof subject]).toEqual([[], 'string']);
});

test('V6 art. 12 after a choice a right is asked for under the number of the cookie, and the page says reference and day', async () => {
  await page.goto('http://www.site.test/privacy');
  await follow('#here');
  await press('refuse');
  await page.click('input[name="right"][value="erasure"]');
  await press('request');
  expect(await status()).toMatch(
    /^Sent\. Reference R-[A-Z0-9]{4}-[A-Z0-9]{4}\. You will have an answer by .* 20\d\d\. Received on .*We are checking that it comes from you\./,
  );
});
