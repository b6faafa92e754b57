// Vendors' own consent calls: one suite for every adapter, and what it does to the vendor's real code where npm has it.
import { readdirSync, readFileSync } from 'node:fs';
import { catalog } from '@assent/catalog';
import type { CatalogService, RealSdk } from '@assent/core';
import { siteVersion } from '@assent/core/proof';
import { resolveSite } from '@assent/core/schema';
import { compileSite, readSdk } from '@assent/server';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as forNpm from '../../../packages/browser/src/signals/index.ts';
import { findSdk } from '../../../packages/cli/src/catalog/find-sdk.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { eventually } from '../../helpers/eventually.ts';
import { sampleSite } from '../../helpers/sample-site.ts';

const SDK = 'packages/browser/dist/sdk';
const { signals, follow } = JSON.parse(readFileSync(`${SDK}/manifest.json`, 'utf8')) as { signals: Record<string, string>; follow: string };
const SITE = 'https://shop.example/';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Stage {
  readonly page: Page;
  /** Hosts asked, beside the site's own. */
  readonly asked: string[];
  /** Grants and denies: the purposes and services that are granted from now on. */
  choose(...granted: string[]): Promise<void>;
  stored(): Promise<string[]>;
  close(): Promise<void>;
}

/** As it stands in a site's tag. */
const tagged = (id: string) => `(()=>{let add;${[follow, signals[id]].map(file => readFileSync(`${SDK}/${file}`, 'utf8')).join('')}})()`;

/** A page with a stand-in for the page's own object, the signal of a service, and after it `head`, or before it `first`; `granted` = what is granted as the page begins. */
async function stage(id: string, { first = '', head = '', code = '', granted = [] as readonly string[], answer = '{}' } = {}): Promise<Stage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const asked: string[] = [];
  const assent = `<script>window.granted=new Set(${JSON.stringify(granted)});window.heard=[];window.problems=[];
    window.assent={granted:x=>granted.has(x),on:(name,f)=>heard.push(f),push:f=>f(assent)};
    document.addEventListener('assent:problem',e=>problems.push(e.detail));window.globals=[...Object.getOwnPropertyNames(window),'globals']</script>`;
  await page.setRequestInterception(true);
  page.on('request', request => {
    const url = request.url();
    if (url === SITE)
      return void request.respond({ contentType: 'text/html', body: `<!doctype html>${assent}${first}<script>${tagged(id)}</script>${head}<body>` });
    if (url.startsWith(`${SITE}vendor.js`)) return void request.respond({ contentType: 'text/javascript', body: code });
    if (url.startsWith(SITE)) return void request.respond({ status: 404, body: '' });
    if (!/^https?:/.test(url)) return void request.continue();
    asked.push(new URL(url).hostname);
    return void request.respond({
      contentType: 'application/json',
      body: answer,
      headers: { 'access-control-allow-origin': SITE.slice(0, -1), 'access-control-allow-headers': '*', 'access-control-allow-credentials': 'true' },
    });
  });
  await page.goto(SITE, { waitUntil: 'load' });
  return {
    page,
    asked,
    choose: async (...granted) => void (await page.evaluate(`granted=new Set(${JSON.stringify(granted)});heard.forEach(f=>f());0`)),
    stored: async () => {
      const cookies = (await context.cookies()).map(({ name }) => name);
      return [...cookies, ...((await page.evaluate('[...Object.keys(localStorage),...Object.keys(sessionStorage)]')) as string[])].sort();
    },
    close: () => context.close(),
  };
}

const load = (page: Page, after: string) =>
  page.evaluate(`new Promise(done=>{const s=document.createElement('script');s.src='/vendor.js';s.onload=()=>{${after};done(0)};document.head.append(s)})`);

/** A vendor's code as its snippet leaves it to a page: it keeps what it is told. */
interface Adapter {
  readonly before?: string;
  readonly told: string;
  readonly grant: unknown;
  readonly revoke: unknown;
}

/** What each vendor is told on a grant of its purpose alone, and when that is taken back. */
const ADAPTERS: Readonly<Record<string, Adapter>> = {
  'microsoft-clarity': {
    told: 'clarity.q.map(x=>[...x])',
    grant: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]],
    revoke: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
  },
  'microsoft-uet': { told: 'uetq', grant: ['consent', 'update', { ad_storage: 'granted' }], revoke: ['consent', 'update', { ad_storage: 'denied' }] },
  matomo: { told: '_paq', grant: [['setConsentGiven'], ['setCookieConsentGiven']], revoke: [['forgetConsentGiven'], ['forgetCookieConsentGiven']] },
  hubspot: {
    told: '_hsp',
    grant: [['setHubSpotConsent', { analytics: true, advertisement: false, functionality: true }]],
    revoke: [['revokeCookieConsent']],
  },
  contentsquare: { told: '_uxa', grant: [['optin']], revoke: [['optout']] },
  countly: { told: 'Countly.q.map(([what])=>what)', grant: ['add_consent'], revoke: ['remove_consent'] },
  'datadog-rum': {
    before: 'said=[];DD_RUM={onReady:f=>f(),setTrackingConsent:x=>said.push(x)}',
    told: 'said',
    grant: ['granted'],
    revoke: ['not-granted'],
  },
  'piano-analytics': { before: 'said=[];pa={consent:{setMode:x=>said.push(x)}}', told: 'said', grant: ['opt-in'], revoke: ['no-consent'] },
  amplitude: { before: 'said=[];amplitude={setOptOut:x=>said.push(x)}', told: 'said', grant: [false], revoke: [true] },
  mixpanel: {
    before: 'said=[];mixpanel={push(f){f.call(this)},has_opted_out_tracking:()=>true,opt_in_tracking:()=>said.push("in"),opt_out_tracking:x=>said.push(x)}',
    told: 'said',
    grant: ['in'],
    revoke: [{ delete_user: false }],
  },
  posthog: {
    before:
      'said=[];posthog={push(f){f.call(this)},has_opted_out_capturing:()=>true,opt_in_capturing:x=>said.push(x),set_config:x=>said.push(x),clear_opt_in_out_capturing:()=>said.push("clear")}',
    told: 'said',
    grant: [{ captureEventName: false }],
    revoke: [{ cookieless_mode: '', opt_out_capturing_by_default: true }, 'clear'],
  },
  'piwik-pro': {
    before: 'said=[];ppms={cm:{api:(...x)=>said.push(x.slice(0,2))}}',
    told: 'said',
    grant: [['setComplianceSettings', { consents: { analytics: { status: 1 } } }]],
    revoke: [['setComplianceSettings', { consents: { analytics: { status: 0 } } }]],
  },
  'adobe-experience': {
    before: 'said=[];alloy=(...x)=>said.push([x[0],x[1].consent[0].value.collect.val])',
    told: 'said',
    grant: [['setConsent', 'y']],
    revoke: [['setConsent', 'n']],
  },
  'meta-pixel': { before: 'said=[];fbq=(...x)=>said.push(x)', told: 'said', grant: [['consent', 'grant']], revoke: [['consent', 'revoke']] },
  'amazon-ads': {
    before:
      'said=[];amznConsent=()=>({setEnableAdStorage(x){this.ads=x;return this},setEnableUserData(x){this.data=x;return this},build(){said.push([this.ads,this.data])}})',
    told: 'said',
    grant: [[true, true]],
    revoke: [[false, false]],
  },
  snowplow: {
    before: 'said=[];snowplow=(...x)=>said.push(x)',
    told: 'said',
    grant: [['disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' }]],
    revoke: [['enableAnonymousTracking', { options: { withServerAnonymisation: true }, stateStorageStrategy: 'none' }]],
  },
  // told once; every event asks what holds now
  segment: { before: 'said=[];analytics={addSourceMiddleware:x=>said.push(typeof x)}', told: 'said', grant: ['function'], revoke: [] },
  'tiktok-pixel': { before: 'said=[];ttq={grantConsent:()=>said.push(1),revokeConsent:()=>said.push(0)}', told: 'said', grant: [1], revoke: [0] },
  'pinterest-tag': { before: 'said=[];pintrk=(...x)=>said.push(x)', told: 'said', grant: [['setconsent', true]], revoke: [['setconsent', false]] },
  'reddit-pixel': { before: 'said=[];rdt=x=>said.push(x)', told: 'said', grant: ['enableFirstPartyCookies'], revoke: ['disableFirstPartyCookies'] },
};

const script = (code: string) => code && `<script>${code}</script>`;

test('every adapter is for a service of the catalogue, and is tested here', () => {
  const files = readdirSync('packages/browser/src/signals').map(file => file.replace('.ts', ''));
  expect(Object.keys(signals).sort()).toEqual(files.filter(file => !['signal', 'follow', 'index'].includes(file)).sort());
  expect(Object.keys(ADAPTERS).sort()).toEqual(Object.keys(signals).sort());
  for (const id of Object.keys(signals)) expect([id, catalog[id]?.id]).toEqual([id, id]);
  for (const id of Object.keys(signals)) expect([id, catalog[id]?.signal?.by]).toEqual([id, 'calls']); // what the catalogue says of it
  expect(Object.values(forNpm).map(signal => signal.service)).toEqual(Object.keys(signals).sort());
});

test.each(Object.entries(ADAPTERS))(
  '%s: nothing before a grant or after a refusal, the grant once, and its withdrawal',
  async (id, { before = '', told, grant, revoke }) => {
    const { page, asked, choose, stored, close } = await stage(id, { first: script(before) });
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

test.each(Object.entries(ADAPTERS))(
  '%s: of a returning visitor the grant is said before the vendor’s own code runs',
  async (id, { before = '', told, grant }) => {
    // what a vendor's snippet does: leaves a queue, and asks for a file
    const snippet = `${before};document.head.append(Object.assign(document.createElement('script'),{src:'/vendor.js'}))`;
    const { page, asked, stored, close } = await stage(id, { head: script(snippet), granted: [id], code: `window.found=${told};` });
    await page.waitForFunction('window.found');
    expect([await page.evaluate('found'), asked, await stored(), await page.evaluate('problems')]).toEqual([grant, [], [], []]);
    await close();
  },
);

test('on a site as built, a returning visitor’s grant is told with nothing loaded but the tag, and of who refused nothing is said', async () => {
  const site = resolveSite(sampleSite({ services: ['microsoft-clarity'], origins: [SITE.slice(0, -1)] }), catalog);
  const version = await siteVersion(site);
  const files = compileSite(site, readSdk('packages/browser/dist'), { ...version, still: [] });
  expect(JSON.parse(String(files.get('rules.json')))).toMatchObject({ signals: ['microsoft-clarity'] });
  const context = await browser.createBrowserContext();
  const visit = async (grants: string) => {
    const page = await context.newPage();
    const asked: string[] = [];
    await page.setRequestInterception(true);
    page.on('request', request => {
      const path = new URL(request.url()).pathname.slice(1);
      const body = path ? files.get(path) : '<!doctype html><script src="/assent.js"></script><script>window.soon=window.clarity?.q.length??0</script><body>';
      if (body && path) asked.push(path);
      void request.respond(body ? { contentType: path ? 'text/javascript' : 'text/html', body } : { status: 404, body: '' });
    });
    const at = Math.floor(Date.now() / 1000 - 60).toString(36);
    await context.setCookie({
      name: 'assent',
      value: `v1~${grants}~~${at}~${version.id}`,
      domain: 'shop.example',
      path: '/',
      secure: true,
      expires: Date.now() / 1000 + 9999,
    });
    await page.goto(SITE, { waitUntil: 'networkidle0' });
    const told = (await page.evaluate('[soon,...(window.clarity?.q ?? []).map(x=>[...x])]')) as unknown[];
    await page.close();
    return { told, asked };
  };
  expect(await visit('audience+media+advertising')).toEqual({
    told: [1, ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]],
    asked: ['assent.js'],
  });
  expect(await visit('media')).toEqual({ told: [0], asked: ['assent.js'] });
  await context.close();
});

test('a vendor’s code that throws is told by its name, and stops nothing', async () => {
  const { page, choose, close } = await stage('pinterest-tag', { head: script('pintrk=()=>{throw new Error("broken")}') });
  await choose('pinterest-tag');
  expect(await page.evaluate('problems')).toEqual([{ code: 'signal-failed', message: 'signal-failed: pinterest-tag: Error: broken' }]);
  await close();
});

test('a vendor whose code comes after the grant is told when it has come, and only then', async () => {
  const { page, choose, close } = await stage('pinterest-tag', { code: 'globalThis.said??=[];pintrk=(...x)=>said.push(x)' });
  await choose('pinterest-tag');
  await load(page, '');
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

const real = (id: string) => findSdk((catalog[id] as CatalogService).sdk as RealSdk, process.cwd());

test('Clarity’s own code sets its cookies only once it is told that it may', async () => {
  const { page, choose, stored, close } = await stage('microsoft-clarity', { code: real('microsoft-clarity') });
  await load(page, "clarity('start',{projectId:'test',upload:'https://n.clarity.ms/collect',track:false,content:true})");
  expect((await stored()).filter(name => name.startsWith('_cl'))).toEqual([]);
  await choose('microsoft-clarity');
  await eventually(stored, names => names.includes('_clck') && names.includes('_clsk'), 'its cookies');
  await close();
});

test('Datadog’s own code is silent until it is told, stores then, and is silent again', async () => {
  const { page, asked, choose, stored, close } = await stage('datadog-rum', { code: real('datadog-rum') });
  await load(
    page,
    "DD_RUM.init({applicationId:'00000000-0000-0000-0000-000000000000',clientToken:'pub0',site:'datadoghq.eu',sessionSampleRate:100,trackingConsent:'not-granted'})",
  );
  expect([await stored(), asked]).toEqual([[], []]);
  await choose('datadog-rum');
  await eventually(stored, names => names.includes('_dd_s_v2'), 'its cookie');
  await choose();
  expect(await page.evaluate('DD_RUM.getInternalContext()')).toBeUndefined();
  await close();
});

test('Countly’s own code begins a session once it is told', async () => {
  const { page, asked, choose, close } = await stage('countly', { head: script('Countly={q:[]}'), code: real('countly') });
  await load(page, "Countly.init({app_key:'test',url:'https://test.count.ly',require_consent:true});Countly.track_sessions()");
  expect(await page.evaluate("Countly.check_consent('sessions')")).toBe(false);
  await choose('countly');
  await eventually(() => page.evaluate("Countly.check_consent('sessions')"), Boolean, 'the consent to be taken');
  await eventually(
    () => asked.length,
    n => n > 0,
    'a session',
  );
  await choose();
  await eventually(
    () => page.evaluate("Countly.check_consent('sessions')"),
    held => !held,
    'the consent to be gone',
  );
  await close();
});

test('Piano’s own code opts in when it is told before it comes', async () => {
  const { page, choose, stored, close } = await stage('piano-analytics', {
    head: script('pdl={requireConsent:"v2",consent:{products:["PA"],defaultPreset:{PA:"opt-out"}}}'),
    code: real('piano-analytics'),
  });
  await choose('piano-analytics');
  await load(page, "pa.setConfigurations({site:1,collectDomain:'https://logsx.xiti.com'});pa.sendEvent('page.display',{page:'home'})");
  await eventually(stored, names => names.includes('_pcid'), 'its cookie');
  expect(await page.evaluate('pa.consent.getMode()')).toBe('opt-in');
  await close();
});

test('Amplitude’s own code gathers events once it is told, where it was opted out, and none from before', async () => {
  const { page, choose, close } = await stage('amplitude', { code: real('amplitude') });
  await load(page, '');
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

test.each([
  ['a first', []],
  ['a returning', ['mixpanel']],
])('Mixpanel’s own code tracks for %s visitor once it is told, where it was opted out', async (_, granted) => {
  const out =
    "mixpanel=[];mixpanel.__SV=1.2;mixpanel._i=[['0123456789abcdef0123456789abcdef',{opt_out_tracking_by_default:true,batch_requests:false},'mixpanel']]";
  const { page, asked, choose, close } = await stage('mixpanel', { head: script(out), code: real('mixpanel'), granted });
  const sent = () => asked.filter(host => host.startsWith('api')).length;
  await load(page, "mixpanel.track('before')");
  if (!granted.length) expect([await page.evaluate('mixpanel.has_opted_out_tracking()'), sent()]).toEqual([true, 0]);
  await choose('mixpanel');
  await page.evaluate("mixpanel.track('after');0");
  await eventually(sent, n => n > granted.length, 'an event sent');
  await choose();
  expect(await page.evaluate('mixpanel.has_opted_out_tracking()')).toBe(true);
  await close();
});

test.each(['opt_out_capturing_by_default:true,opt_out_persistence_by_default:true', "cookieless_mode:'on_reject'"])(
  'PostHog’s own code stores and sends nothing until it is told (%s), does then, and stops again without a mark of it',
  async option => {
    const { page, asked, choose, stored, close } = await stage('posthog', { code: real('posthog') });
    // what its snippet leaves
    await page.evaluate(
      `posthog=[];posthog._i=[['phc_test',{api_host:'https://eu.i.posthog.com',advanced_disable_flags:true,request_batching:false,opt_out_useragent_filter:true,${option}},'posthog']];posthog.__SV=1;0`,
    );
    await load(page, '');
    await page.evaluate("posthog.capture('before');0");
    expect([(await stored()).filter(name => name.startsWith('ph_')), await page.evaluate('posthog.has_opted_out_capturing()')]).toEqual([[], true]);
    const before = asked.length;
    await choose('posthog');
    await page.evaluate("posthog.capture('after');0");
    await eventually(stored, names => names.includes('ph_phc_test_posthog'), 'its storage');
    await eventually(
      () => asked.length,
      n => n > before,
      'an event sent',
    );
    await choose();
    expect([await page.evaluate('posthog.is_capturing()'), (await stored()).filter(name => name.startsWith('__ph_'))]).toEqual([false, []]);
    await close();
  },
);

test('PostHog’s own code, asked for by its snippet, is told before what waited is sent', async () => {
  const snippet = `posthog=[['capture','first']];posthog.__SV=1;posthog._i=[['phc_test',{api_host:'https://eu.i.posthog.com',advanced_disable_flags:true,request_batching:false,opt_out_useragent_filter:true,cookieless_mode:'on_reject',before_send:e=>(saw.push(e.event),e)},'posthog']];
    saw=[];document.head.append(Object.assign(document.createElement('script'),{src:'/vendor.js'}))`;
  const { page, close } = await stage('posthog', { head: script(snippet), code: real('posthog'), granted: ['posthog'] });
  await eventually(
    () => page.evaluate('saw'),
    saw => (saw as string[]).includes('first'), // opted out, it would have been dropped
    'what waited',
  );
  await close();
});

test('Snowplow’s own code stores once it is told, where it began anonymous, and nothing more afterwards', async () => {
  const { page, choose, stored, close } = await stage('snowplow', { code: real('snowplow') });
  // its tag is a queue in front of the same functions
  await load(page, 'snowplow=(name,...options)=>snowplowBrowserTracking[name](...options)');
  await page.evaluate(
    "snowplow('newTracker','t','https://collector.example',{appId:'test',anonymousTracking:{withServerAnonymisation:true},stateStorageStrategy:'none'});snowplow('trackPageView')",
  );
  const named = async () => (await stored()).filter(name => name.startsWith('_sp_'));
  expect(await named()).toEqual([]);
  await choose('snowplow');
  await page.evaluate("snowplow('trackPageView')");
  await eventually(named, names => names.some(name => name.startsWith('_sp_id')), 'its cookie');
  await choose();
  await page.evaluate(
    "document.cookie.split('; ').forEach(c=>document.cookie=c.split('=')[0]+'=;max-age=0;path=/');snowplow('clearUserData');snowplow('trackPageView')",
  );
  expect(await named()).toEqual([]);
  await close();
});

test('Segment’s own code stamps every event with what is granted, and lets none pass after a withdrawal', async () => {
  const { before = '', answer } = (catalog['segment'] as CatalogService).sdk as RealSdk;
  // what its snippet leaves
  const queue = `${before};analytics.addSourceMiddleware=(...x)=>analytics.push(['addSourceMiddleware',...x])`;
  const snippet = `${queue};document.head.append(Object.assign(document.createElement('script'),{src:'/vendor.js'}))`;
  const { page, choose, close } = await stage('segment', { head: script(snippet), code: real('segment'), granted: ['segment', 'audience'], answer });
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
