// Vendors' own consent calls: one contract for every adapter, on a stand-in that keeps what it is told.
import { readdirSync } from 'node:fs';
import { catalog } from '@assent/catalog';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as forNpm from '../../../packages/browser/src/signals/index.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openSignalStage, script, SIGNALLED } from '../../helpers/signal-stage.ts';
import { ADAPTERS } from './adapters.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('every adapter is for a service of the catalogue, and is tested here', () => {
  const files = readdirSync('packages/browser/src/signals').map(file => file.replace('.ts', ''));
  expect(SIGNALLED.sort()).toEqual(files.filter(file => !['signal', 'follow', 'index'].includes(file)).sort());
  expect(Object.keys(ADAPTERS).sort()).toEqual(SIGNALLED.sort());
  for (const id of SIGNALLED) expect([id, catalog[id]?.id]).toEqual([id, id]);
  for (const id of SIGNALLED) expect([id, catalog[id]?.signal?.by]).toEqual([id, 'calls']); // what the catalogue says of it
  expect(Object.values(forNpm).map(signal => signal.service)).toEqual(SIGNALLED.sort());
});

test.concurrent.each(Object.entries(ADAPTERS))(
  '%s: nothing before a grant or after a refusal, the grant once, and its withdrawal',
  async (id, { before = '', told, grant, revoke }) => {
    const { page, asked, choose, stored, close } = await openSignalStage(browser, id, { first: script(before) });
    const fresh = async () =>
      ((await page.evaluate('Object.getOwnPropertyNames(window).filter(name=>!globals.includes(name))')) as string[]).filter(
        name => !/^(said|DD_RUM|pa|ttq|fbq|pintrk|rdt|amplitude|mixpanel|posthog|ppms|alloy|amznConsent|snowplow|analytics)$/.test(name),
      );
    const said = async () => (before ? page.evaluate(told) : (await fresh()).length ? page.evaluate(told) : []);
    expect([await said(), await fresh()]).toEqual([[], []]);
    await choose(); // refused
    expect([await said(), await fresh()]).toEqual([[], []]);
    await choose(id);
    await choose(id); // a choice that changes nothing for it
    const first = (await said()) as unknown[];
    expect(first).toEqual(grant);
    await choose();
    expect(((await said()) as unknown[]).slice(first.length)).toEqual(revoke);
    expect([asked, await stored(), await page.evaluate('problems')]).toEqual([[], [], []]);
    await close();
  },
);

test.concurrent.each(Object.entries(ADAPTERS))(
  '%s: of a returning visitor the grant is said before the vendor’s own code runs',
  async (id, { before = '', told, grant }) => {
    // what a vendor's snippet does: leaves a queue, and asks for a file
    const snippet = `${before};document.head.append(Object.assign(document.createElement('script'),{src:'/vendor.js'}))`;
    const { page, asked, stored, close } = await openSignalStage(browser, id, { head: script(snippet), granted: [id], code: `window.found=${told};` });
    await page.waitForFunction('window.found');
    expect([await page.evaluate('found'), asked, await stored(), await page.evaluate('problems')]).toEqual([grant, [], [], []]);
    await close();
  },
);

test('a vendor’s code that throws is told by its name, and stops nothing', async () => {
  const { page, choose, close } = await openSignalStage(browser, 'pinterest-tag', { head: script('pintrk=()=>{throw new Error("broken")}') });
  await choose('pinterest-tag');
  expect(await page.evaluate('problems')).toEqual([{ code: 'signal-failed', message: 'signal-failed: pinterest-tag: Error: broken' }]);
  await close();
});

test('a vendor whose code comes after the grant is told when it has come, and only then', async () => {
  const { page, choose, load, close } = await openSignalStage(browser, 'pinterest-tag', { code: 'globalThis.said??=[];pintrk=(...x)=>said.push(x)' });
  await choose('pinterest-tag');
  await load('');
  await eventually(
    () => page.evaluate('said'),
    said => (said as unknown[]).length === 1,
    'the grant',
  );
  await page.evaluate("document.head.append(Object.assign(document.createElement('script'),{src:'/vendor.js?again'}));0");
  await choose('pinterest-tag');
  expect(await page.evaluate('said')).toEqual([['setconsent', true]]);
  await close();
});
