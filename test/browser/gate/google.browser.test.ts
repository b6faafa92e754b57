// Google's tags and tag managers in a real browser: held until the choice and then told the truth, or let run and told that all is denied.
import { googleRules, type Rules, type Site } from '@assent/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab, type Visit } from '../../helpers/gate-lab.ts';

const PORT = 4580;
let lab: Lab;
beforeAll(async () => {
  lab = await openLab(PORT);
});
afterAll(() => lab.close());

const vendor = (host: string, path: string) => `http://${host}.localhost:${PORT + 1}${path}`;
// a container as they are: it runs, looks at the state that it finds, and puts a tag of its own into the page, whose host stands nowhere in the page's code
const container = `<script>
  window.states = [];
  const state = () => dataLayer.filter(item => item[0] === 'consent').map(item => item[1] + ' ' + item[2].ad_storage).join();
  function inside() { states.push(state()); const tag = document.createElement('script'); tag.src = '${vendor('a-d-s', '/inner.js')}'.replace('a-d-s', 'ads'); document.head.append(tag); }
</script><script src="${vendor('tags', '/container.js')}" onload="inside()"></script><body>`;

const HELD: Rules['services'] = [
  ['tags', ['advertising'], ['tags.localhost'], []],
  ['ads', ['advertising'], ['ads.localhost'], ['_ads']],
];
const RUNNING: Rules['services'] = [
  ['tags', ['advertising'], [], ['_tags']],
  ['tags:denied', [], ['tags.localhost'], []],
  ['ads', ['advertising'], ['ads.localhost'], ['_ads']],
];
const states = (visit: Visit) => visit.page.evaluate('states') as Promise<string[]>;

test('what the site says instead of “denied everywhere” is said before any tag, in its order, as arguments objects', async () => {
  const google = googleRules({ services: [{ id: 'google-ads', match: [] }], google: { regions: ['FR', 'US-CA'], urlPassthrough: true } } as unknown as Site);
  const visit = await lab.visit('<script>window.before=dataLayer.length</script><body>', { rules: { google } });
  const said = (await visit.page.evaluate(`dataLayer.map(x => Object.prototype.toString.call(x) === '[object Arguments]' ? [...x] : x)`)) as unknown[][];
  expect(said.map(([command, what, value]) => [command, what, (value as { ad_storage?: string; region?: string[] }).ad_storage ?? value])).toEqual([
    ['consent', 'default', 'granted'],
    ['consent', 'default', 'denied'],
    ['set', 'url_passthrough', true],
    ['set', 'ads_data_redaction', true],
  ]);
  expect(said[1]?.[2]).toMatchObject({ region: ['FR', 'US-CA'] });
  expect(await visit.page.evaluate('before')).toBe(4);
  await visit.close();
});

test('a container is held until the choice, then runs with the real state already told', async () => {
  const visit = await lab.visit(container, { rules: { services: HELD } });
  await visit.settle();
  expect(await visit.ran()).toEqual([]);
  await visit.accept();
  await visit.page.waitForFunction('states.length');
  expect(await states(visit)).toEqual(['default denied,update granted']);
  await visit.close();
});

/** The vendor's snippet, as it stands in a page; `seen` = what the container finds when it comes. */
const snippet = `<script>window.find=()=>window.seen=dataLayer.map(item=>item.event??[...item].slice(0,2).join(' ')+(item[2]?.ad_storage?' '+item[2].ad_storage:''))</script>
<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.onload=find;j.src='${vendor('tags', '/gtm.js')}?id='+i+dl;f.parentNode.insertBefore(j,f);})(window,document,'script','dataLayer','GTM-TEST');</script><body>`;

test('Tag Manager’s own snippet: the defaults stand before its first event, and when its container comes the choice does too, followed by the event for triggers', async () => {
  const first = await lab.visit(snippet, { rules: { services: HELD } });
  await first.settle();
  expect(await first.page.evaluate('window.seen ?? null')).toBeNull();
  await first.accept();
  await first.page.waitForFunction('window.seen');
  const defaults = ['consent default denied', 'set ads_data_redaction'];
  const choice = ['consent update granted', 'assent_choice'];
  expect(await first.page.evaluate('seen')).toEqual([...defaults, 'gtm.js', ...choice]);
  await first.close();
  const granted = `v1~advertising~~${Math.floor(Date.now() / 1000 - 60).toString(36)}~0a1b2c3d`;
  const returning = await lab.visit(snippet, { rules: { services: HELD }, cookie: granted });
  await returning.page.waitForFunction('window.seen');
  // Consent Initialization: everything is told before the first event
  expect(await returning.page.evaluate('seen')).toEqual([...defaults, ...choice, 'gtm.js']);
  await returning.close();
});

test('a container that is let run finds everything denied, and the tags inside it are held until they are granted', async () => {
  const visit = await lab.visit(container, { rules: { services: RUNNING } });
  await visit.page.waitForFunction('states.length');
  await visit.settle();
  expect(await states(visit)).toEqual(['default denied']);
  expect(await visit.ran()).toEqual(['container.js']);
  expect(await visit.events()).toContain(`held:${vendor('ads', '/inner.js')}`);
  expect(lab.hits).not.toContain('ads/inner.js');
  expect(await visit.page.evaluate('[assent.granted("tags"), assent.decide("tags").reason].join()')).toBe('false,no-choice');
  await visit.accept();
  await visit.page.waitForFunction('dataLayer.some(item => item.event === "assent_choice")');
  await visit.settle();
  expect(await visit.ran()).toEqual(['container.js', 'inner.js']);
  await visit.close();
});

test('after a stored refusal a container that is let run is told so, and the tags inside it stay held', async () => {
  const refused = `v1~~~${Math.floor(Date.now() / 1000 - 60).toString(36)}~0a1b2c3d`;
  const visit = await lab.visit(container, { rules: { services: RUNNING }, cookie: refused });
  await visit.page.waitForFunction('states.length');
  await visit.settle();
  expect(await states(visit)).toEqual(['default denied,update denied']);
  expect(await visit.ran()).toEqual(['container.js']);
  await visit.close();
});
