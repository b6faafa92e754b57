// Accepting: every tag once, then withdrawing: nothing left, nothing sent.
import { beforeEach, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { useStage } from '../helpers/stage.ts';
import { newVisitor } from '../helpers/visitor.ts';

const stage = useStage();
beforeEach(() => stage.product.clearHits());

/** What each tag's own script is called at its vendor: one request = the tag ran once. */
const SCRIPTS = [
  'analytics.localhost/gtag/js',
  'connect.localhost/en_US/fbevents.js',
  'posthog.localhost/static/array.js',
  'snowplow.localhost/sp.js',
  'ads.localhost/pixel.gif',
];
const TRACERS = ['_ga', '_fbp', '_sp_id', 'AMP_', 'mp_', 'ph_'];

test('accepting on the page runs each tag exactly once, marked up or not, without a reload, and their cookies are there', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.click('accept');
  await stage.product.hitsFrom(['Google Analytics', 'Meta Pixel', 'PostHog', 'Snowplow', 'Amplitude', 'Mixpanel', 'Régie Boussole']);
  await eventually(
    () => visitor.cookies(),
    names => TRACERS.every(tracer => names.some(name => name.startsWith(tracer))),
    `cookies ${TRACERS.join(', ')}`,
  );
  await new Promise(resolve => setTimeout(resolve, 2000));
  const addresses = (await stage.product.hits()).map(hit => hit.host + hit.path);
  for (const script of SCRIPTS) expect([script, addresses.filter(address => address === script).length]).toEqual([script, 1]);
  expect(addresses.filter(address => address.startsWith('amplitude.localhost/libs/'))).toHaveLength(1);
  await visitor.leave();
});

test('FR-24 accept, withdraw, reload: nothing stored, nothing sent, and the visitor is told what went', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.click('accept');
  await stage.product.hitsFrom(['Google Analytics', 'Meta Pixel', 'PostHog', 'Snowplow', 'Amplitude', 'Mixpanel']);
  await eventually(
    () => visitor.cookies(),
    names => TRACERS.every(tracer => names.some(name => name.startsWith(tracer))),
    'every tracer',
  );
  await visitor.go(`${stage.product.site}/fr/donnees-personnelles`);
  await visitor.page.click('a[data-assent="preferences"]');
  await visitor.sees('panel');
  const reloaded = visitor.page.waitForNavigation({ waitUntil: 'load' });
  await visitor.click('withdraw');
  await reloaded;
  await visitor.sees('confirmation');
  expect(await visitor.page.$eval('>>> [data-assent-part="confirmation"]', element => element.textContent)).toMatch(
    /Accord retiré\.\s\d+\séléments supprimés\./,
  );
  await visitor.go('about:blank');
  await stage.product.clearHits();
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.page.reload({ waitUntil: 'load' });
  await new Promise(resolve => setTimeout(resolve, 2000));
  expect(await stage.product.hits()).toEqual([]);
  expect((await visitor.context.cookies()).filter(cookie => cookie.domain === 'localhost').map(cookie => cookie.name)).toEqual(['assent']);
  expect((await visitor.stored()).filter(key => !key.startsWith('assent.'))).toEqual([]);
  expect(await visitor.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  const records = await stage.product.records(3);
  const own = records.filter(record => record.subject === records.at(-1)?.subject);
  expect(own.map(record => record.event)).toEqual(['given', 'withdrawn']);
  await visitor.leave();
});

test('FR-24 a refusal by a script of the page is as effective as one in the preferences', async () => {
  const visitor = await newVisitor(stage.browser);
  await visitor.go(`${stage.product.site}/fr/`);
  await visitor.click('accept');
  await eventually(
    () => visitor.cookies(),
    names => names.some(name => name.startsWith('_fbp')) && names.some(name => name.startsWith('_sp_id')),
    'tracers',
  );
  const reloaded = visitor.page.waitForNavigation({ waitUntil: 'load' });
  await visitor.page.evaluate(() => void (globalThis as unknown as { assent: { refuseAll(): void } }).assent.refuseAll());
  await reloaded;
  await visitor.sees('confirmation');
  expect((await visitor.context.cookies()).filter(cookie => cookie.domain === 'localhost').map(cookie => cookie.name)).toEqual(['assent']);
  await visitor.leave();
});
