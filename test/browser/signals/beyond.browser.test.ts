// What some vendors' own code does with a word beyond the contract: the order in which it hears it, and what it makes of it.
import { readFileSync } from 'node:fs';
import { catalog } from '@assent/catalog';
import type { CatalogService, RealSdk } from '@assent/core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSdk } from '../../../packages/cli/src/catalog/find-sdk.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openSignalStage, script } from '../../helpers/signal-stage.ts';
import { REAL_VENDORS } from './real-vendors.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const real = (id: string) => findSdk((catalog[id] as CatalogService).sdk as RealSdk, process.cwd());

test('Amplitude’s own code gathers events once it is told, where it was opted out, and none from before', async () => {
  const { page, choose, load, close } = await openSignalStage(browser, 'amplitude', { code: real('amplitude') });
  await load('');
  await page.evaluate(
    "(async()=>{await amplitude.init('0123456789abcdef0123456789abcdef',{serverZone:'EU',optOut:true}).promise;await amplitude.track('before').promise})()",
  );
  const kept = () =>
    page.evaluate("Object.entries(localStorage).filter(([name])=>name.startsWith('AMP_unsent')).map(([,events])=>events).join()") as Promise<string>;
  await choose('amplitude');
  await page.evaluate("amplitude.track('after');0");
  await eventually(kept, events => events.includes('"after"'), 'an event to be sent');
  expect(await kept()).not.toContain('"before"');
  await close();
});

test('PostHog’s own code, asked for by its snippet, is told before what waited is sent', async () => {
  const snippet = `posthog=[['capture','first']];posthog.__SV=1;posthog._i=[['phc_test',{api_host:'https://eu.i.posthog.com',advanced_disable_flags:true,request_batching:false,opt_out_useragent_filter:true,cookieless_mode:'on_reject',before_send:e=>(saw.push(e.event),e)},'posthog']];
    saw=[];document.head.append(Object.assign(document.createElement('script'),{src:'/vendor.js'}))`;
  const { page, close } = await openSignalStage(browser, 'posthog', { head: script(snippet), code: real('posthog'), granted: ['posthog'] });
  await eventually(
    () => page.evaluate('saw'),
    saw => (saw as string[]).includes('first'), // opted out, it would have been dropped
    'what waited',
  );
  await close();
});

test('Segment’s own code stamps every event with what is granted, and lets none pass after a withdrawal', async () => {
  const { before = '', answer = '' } = (catalog['segment'] as CatalogService).sdk as RealSdk;
  // what its snippet leaves
  const queue = `${before};analytics.addSourceMiddleware=(...x)=>analytics.push(['addSourceMiddleware',...x])`;
  const snippet = `${queue};document.head.append(Object.assign(document.createElement('script'),{src:'/vendor.js'}))`;
  const { page, choose, close } = await openSignalStage(browser, 'segment', {
    head: script(snippet),
    code: real('segment'),
    granted: ['segment', 'audience'],
    answer: () => answer,
  });
  await page.waitForFunction('analytics.initialized');
  // a destination that comes last
  await page.evaluate(
    "seen=[];analytics.register({name:'last',type:'after',version:'1',isLoaded:()=>true,load:async()=>{},track:x=>(seen.push(x.event.event),x)}).then(()=>1)",
  );
  const consentOf = (event: string) => page.evaluate(`analytics.track('${event}').then(({event})=>event.context.consent ?? null)`);
  const stamp = (audience: boolean, ads: boolean) => ({ categoryPreferences: { Advertising: ads, Analytics: audience, Functional: false } });
  expect(await consentOf('one')).toEqual(stamp(true, false));
  await choose('segment', 'advertising');
  expect(await consentOf('two')).toEqual(stamp(false, true));
  await choose();
  await page.evaluate("analytics.track('three').catch(()=>{})");
  await choose('segment');
  expect(await consentOf('four')).toEqual(stamp(false, false));
  expect(await page.evaluate('seen')).toEqual(['one', 'two', 'four']);
  await close();
});

test('Adobe’s own code is told once it is configured, where the grant came before that, and the page hears of no refusal', async () => {
  const { head = '', start = '', answer } = REAL_VENDORS['adobe-experience'] ?? {};
  const stage = await openSignalStage(browser, 'adobe-experience', {
    code: real('adobe-experience'),
    head: script(head),
    granted: ['adobe-experience'],
    ...(answer && { answer }),
  });
  const { page, asked, stored, load, close } = stage;
  await load('');
  expect(asked).toEqual([]); // it takes nothing before
  await page.evaluate(`${start};document.head.append(Object.assign(document.createElement('script'),{src:'data:text/javascript,0'}));0`);
  await eventually(stored, names => names.includes('kndctr_A_AdobeOrg_consent'), 'its word of the grant');
  expect([asked.map(address => new URL(address).pathname), await page.evaluate('problems')]).toEqual([['/ee/v1/privacy/set-consent'], []]);
  await close();
});

/** Vendors' packages that only fetch their code: the queue that they leave keeps our word, before anything that the site says. */
const LOADERS = {
  'microsoft-clarity': {
    modules: { '/index.js': '@microsoft/clarity/index.js', '/src/utils.js': '@microsoft/clarity/src/utils.js' },
    start: "import('/index.js').then(({default:it})=>{it.init('test');it.event('own')})",
    host: 'www.clarity.ms',
    queue: 'clarity.q.map(([name])=>name)',
    expected: ['consentv2', 'event'],
  },
  contentsquare: {
    modules: { '/index.js': '@contentsquare/tag-sdk/dist/esm/injectContentsquareScript.js' },
    start: "import('/index.js').then(it=>{it.injectContentsquareScript({clientId:'test'});(_uxa??=[]).push(['own'])})",
    host: 't.contentsquare.net',
    queue: '_uxa.map(([name])=>name)',
    expected: ['optin', 'own'],
  },
  'piwik-pro': {
    modules: { '/index.js': '@piwikpro/tracking-base-library/dist/index.js' },
    start: "globalThis.IS_DEBUG=false;import('/index.js').then(it=>it.default.initialize('test','https://test.containers.piwik.pro'))",
    host: 'test.containers.piwik.pro',
    // it hands every call to the container's own queue
    queue: 'dataLayer.map(({event})=>event)',
    expected: ['stg.start', 'ppms.cm:setComplianceSettings'],
  },
} as const;

test.each(Object.entries(LOADERS))('%s: its own loader finds what a returning visitor granted', async (id, { modules, start, host, queue, expected }) => {
  const read = Object.fromEntries(Object.entries(modules).map(([at, file]) => [at, readFileSync(`node_modules/${file}`, 'utf8')]));
  const { page, asked, close } = await openSignalStage(browser, id, { modules: read, granted: [id] });
  await page.evaluate(`${start}.then(()=>0)`);
  await eventually(
    () => asked.map(address => new URL(address).hostname),
    hosts => (hosts as string[]).includes(host),
    'its file',
  );
  expect([await page.evaluate(queue), await page.evaluate('problems')]).toEqual([expected, []]);
  await close();
});
