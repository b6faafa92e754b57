// The journeys that hold in every engine: nothing before a choice, refusing, accepting, withdrawing, "click here", and all of it by keyboard.
import { afterAll, beforeEach, expect, test } from 'vitest';
import type { RunningEngine } from '../../helpers/engines/open-engine.ts';
import { eventually } from '../../helpers/eventually.ts';
import type { Product } from '../../helpers/product.ts';
import { focusedPart, type Visitor } from '../../helpers/visitor.ts';

const SCRIPT_VENDORS = ['Google Analytics', 'Meta Pixel', 'PostHog', 'Snowplow', 'Amplitude', 'Mixpanel'];
/** What each tag's own script is called at its vendor: one request = the tag ran once. */
const SCRIPTS = [
  'analytics.localhost/gtag/js',
  'connect.localhost/en_US/fbevents.js',
  'posthog.localhost/static/array.js',
  'snowplow.localhost/sp.js',
  'ads.localhost/pixel.gif',
];
const TRACERS = ['_ga', '_fbp', '_sp_id', 'AMP_', 'mp_', 'ph_'];
const PAGES = [
  '/fr/',
  '/fr/garanties',
  '/fr/devis',
  '/fr/conseils',
  '/fr/conseils/comprendre-ses-remboursements',
  '/fr/conseils/assurer-son-logement',
  '/fr/espace-adherent',
  '/fr/contact',
  '/fr/donnees-personnelles',
  '/en/',
];
const POLICY_LINK = 'main a[data-assent="preferences"]';

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
const gone = (visitor: Visitor, part: 'panel' | 'notice') =>
  eventually(
    () => visitor.hasPart(part),
    there => !there,
    `no ${part}`,
  );
/** How a database of a held service is refused. */
const refused = () =>
  new Promise<string | undefined>(resolve => {
    const asked = indexedDB.open('_ga_db');
    for (const end of ['success', 'error']) asked.addEventListener(end, () => resolve(asked.error?.name));
  });
const onPolicyLink = () => document.activeElement?.matches('main a[data-assent="preferences"]') ?? false;
/** The confirmation is painted before anything else happens, the cookie written after. */
const subject = (visitor: Visitor) =>
  eventually(
    () => visitor.run(() => /(?:^|; )assent=v1~[^~]*~([^~]+)/.exec(document.cookie)?.[1] ?? ''),
    id => id !== '',
    'a choice cookie with a subject',
  );

interface Differences {
  /** How long the fresh visitor remains on the first page, in milliseconds. */
  readonly stay: number;
  /** Tracers that this engine does not let their vendor write, with Assent or without. */
  readonly unwritten?: readonly string[];
}

export function engineJourneys(stage: { readonly product: Product; readonly browser: RunningEngine }, { stay, unwritten = [] }: Differences): void {
  const tracers = TRACERS.filter(tracer => !unwritten.includes(tracer));
  let visitor: Visitor;
  beforeEach(async () => {
    // whoever has left no trace is as good as somebody new, and there at once
    const untouched = await Promise.all([visitor?.cookies(), visitor?.stored()]).catch(() => []);
    if (untouched.every(names => names?.length === 0) && untouched.length) await visitor.go('about:blank');
    else {
      await visitor?.leave();
      visitor = await stage.browser.newVisitor();
    }
    await silence();
  });
  afterAll(() => visitor?.leave());

  /** Vendors' code also sends when its page goes: waits until nothing more comes, and forgets what came. */
  const silence = async () => {
    for (let before = 0, now = (await stage.product.hits()).length; now > before; now = (await stage.product.hits()).length) {
      before = now;
      await pause(700);
    }
    await stage.product.clearHits();
  };
  const eventsOf = (id: string, count: number) =>
    eventually(
      async () => (await stage.product.records(0)).filter(record => record.subject === id).map(record => record.event),
      events => events.length >= count,
      `${count} records of this visitor`,
    );
  const everyTracer = () =>
    eventually(
      () => visitor.cookies(),
      names => tracers.every(tracer => names.some(name => name.startsWith(tracer))),
      `cookies ${tracers.join(', ')}`,
    );

  test('FR-01 FR-02 a fresh visitor waits, scrolls and reads three pages: no service is reached, no tracer kept', async () => {
    for (const path of ['/fr/', '/fr/conseils/comprendre-ses-remboursements', '/fr/espace-adherent']) {
      await visitor.go(stage.product.site + path);
      await visitor.sees('notice');
      await visitor.run(() => scrollTo(0, document.body.scrollHeight));
      await pause(path === '/fr/' ? stay : 1000);
    }
    expect(await visitor.run(() => navigator.webdriver), 'the notice is not hidden from automated browsers').toBe(true);
    expect(await stage.product.hits()).toEqual([]);
    expect(await visitor.cookies()).toEqual([]);
    expect(await visitor.stored()).toEqual([]);
  });

  test('S3 a mouse click on "click here" opens the preferences, and closing gives the focus back to the link', async () => {
    await visitor.go(`${stage.product.site}/fr/donnees-personnelles`);
    await visitor.click({ page: POLICY_LINK });
    await visitor.sees('panel');
    await visitor.click('close');
    await gone(visitor, 'panel');
    expect(await visitor.run(onPolicyLink)).toBe(true);
  });

  test('S3 Enter on the focused link opens the preferences, Escape closes them and nothing is saved', async () => {
    await visitor.go(`${stage.product.site}/en/data-protection`);
    await visitor.sees('notice');
    await visitor.run(selector => document.querySelector<HTMLElement>(selector)?.focus(), POLICY_LINK);
    await visitor.press('Enter');
    await visitor.sees('panel');
    await visitor.press('Escape');
    await gone(visitor, 'panel');
    expect(await visitor.run(onPolicyLink)).toBe(true);
    expect(await visitor.cookies()).toEqual([]);
  });

  test('S3 a cold deep link ending in #assent opens the preferences, for a visitor who has already chosen too', async () => {
    await visitor.go(`${stage.product.site}/fr/#assent`);
    await visitor.sees('panel');
    await visitor.click('close');
    await visitor.click('refuse');
    await visitor.sees('confirmation');
    await visitor.go('about:blank');
    await visitor.go(`${stage.product.site}/fr/garanties#assent`);
    await visitor.sees('panel');
  });

  test('FR-01 the same page without Assent does reach its services, so that silence means something', async () => {
    await visitor.go(`${stage.product.plainSite}/fr/`);
    await stage.product.hitsFrom(SCRIPT_VENDORS);
    const written = await everyTracer();
    expect(written.filter(name => unwritten.some(tracer => name.startsWith(tracer)))).toEqual([]);
  });

  test('FR-22 twenty pages after refusing, no notice, nothing sent, nothing kept but the choice', async () => {
    await visitor.go(`${stage.product.site}/fr/`);
    await visitor.click('refuse');
    await visitor.sees('confirmation');
    for (const path of [...PAGES, ...PAGES]) {
      await visitor.go(stage.product.site + path);
      expect(await visitor.hasPart('notice')).toBe(false);
    }
    expect(await stage.product.hits()).toEqual([]);
    expect((await visitor.cookies()).filter(name => name !== 'assent' && name !== 'lucarne_session')).toEqual([]);
    expect((await visitor.stored()).filter(key => !key.startsWith('assent.'))).toEqual([]);
    expect(await eventsOf(await subject(visitor), 1)).toEqual(['refused']);
  });

  test('accepting on the page runs each tag exactly once, marked up or not, without a reload, and their cookies are there', async () => {
    await visitor.go(`${stage.product.site}/fr/`);
    await visitor.click('accept');
    await stage.product.hitsFrom([...SCRIPT_VENDORS, 'Régie Boussole']);
    await everyTracer();
    await pause(1000);
    const addresses = (await stage.product.hits()).map(hit => hit.host + hit.path);
    for (const script of SCRIPTS) expect([script, addresses.filter(address => address === script).length]).toEqual([script, 1]);
    expect(addresses.filter(address => address.startsWith('amplitude.localhost/libs/'))).toHaveLength(1);
  });

  test('FR-24 accept, withdraw, reload: nothing stored, nothing sent, and the visitor is told what went', async () => {
    await visitor.go(`${stage.product.site}/fr/`);
    await visitor.click('accept');
    await stage.product.hitsFrom(SCRIPT_VENDORS);
    await everyTracer();
    const id = await subject(visitor);
    await visitor.go(`${stage.product.site}/fr/donnees-personnelles`);
    await visitor.click({ page: POLICY_LINK });
    await visitor.click('withdraw');
    expect(await visitor.reads('confirmation')).toMatch(/Accord retiré\.\s\d+\séléments supprimés\./);
    await visitor.go('about:blank');
    await silence();
    await visitor.go(`${stage.product.site}/fr/`);
    await visitor.reload();
    await pause(1000);
    expect(await stage.product.hits()).toEqual([]);
    expect(await visitor.ownCookies()).toEqual(['assent']);
    expect((await visitor.stored()).filter(key => !key.startsWith('assent.'))).toEqual([]);
    // nor does a database stay that is asked for again
    expect(await visitor.run(refused)).toBe('AbortError');
    await eventually(
      () => visitor.run(async () => (await indexedDB.databases()).map(({ name }) => name)),
      names => names.length === 0,
      'no database',
    );
    expect(await eventsOf(id, 2)).toEqual(['given', 'withdrawn']);
  });

  test('FR-24 a refusal by a script of the page is as effective as one in the preferences', async () => {
    await visitor.go(`${stage.product.site}/fr/`);
    await visitor.click('accept');
    await everyTracer();
    await visitor.sees('confirmation');
    await visitor.run(() => {
      Object.assign(globalThis, { before: true });
      void (globalThis as unknown as { assent: { refuseAll(): void } }).assent.refuseAll();
    });
    await eventually(
      () => visitor.run(() => 'before' in globalThis).catch(() => true),
      before => !before,
      'a page that has started again',
    );
    await visitor.sees('confirmation');
    expect(await visitor.ownCookies()).toEqual(['assent']);
  });

  test('FR-16 by keyboard alone: refuse, accept and choose follow each other, Escape leaves the preferences for where one was, Enter refuses', async () => {
    await visitor.go(`${stage.product.site}/fr/`);
    await visitor.sees('notice');
    const walk: string[] = [];
    const step = async () => {
      await visitor.press('Tab');
      walk.push(await visitor.run(focusedPart));
    };
    while (walk.at(-1) !== 'choose' && walk.length < 12) await step();
    expect(walk.filter(part => ['refuse', 'accept', 'choose'].includes(part))).toEqual(['refuse', 'accept', 'choose']);
    await visitor.press('Enter');
    await visitor.sees('panel');
    await visitor.press('Escape');
    await gone(visitor, 'panel');
    expect(await visitor.run(focusedPart)).toBe('choose');
    expect(await visitor.cookies()).toEqual([]);
    await visitor.reload();
    await visitor.sees('notice');
    walk.length = 0;
    while (walk.at(-1) !== 'refuse' && walk.length < 12) await step();
    await visitor.press('Enter');
    await visitor.sees('confirmation');
    expect(await visitor.hasPart('notice')).toBe(false);
    expect(await eventsOf(await subject(visitor), 1)).toEqual(['refused']);
  });
}
