// Profiles, Global Privacy Control, health and exempt measurement in a real browser, with the real SDK and a real endpoint.
import { seconds } from '@assent/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { type LawStage, openLawStage } from '../helpers/law-stage.ts';
import { sampleExemption } from '../helpers/sample-site.ts';

let stage: LawStage;
beforeAll(async () => {
  stage = await openLawStage(on => ({
    profiles: ['us-ca', 'uk'],
    services: [on('stats', 'audience'), on('ads', 'advertising'), on('video', 'media')],
  }));
}, 60_000);
afterAll(() => stage.close());

const CALIFORNIA = { tag: 'data-country="US-CA"' };

test('EU-11 a visitor from nobody knows where waits, whatever other profiles the site has', async () => {
  for (const tag of ['', 'data-country="FR"', 'data-country="JP"', 'data-country="constructor"']) {
    const visitor = await stage.visit({ tag });
    expect([tag, await visitor.text('notice')]).toEqual([tag, expect.stringContaining('With your permission')]);
    expect([tag, await visitor.ran()]).toEqual([tag, []]);
    await visitor.leave();
  }
});

test('US-01 a Californian is told that things run unless they refuse, with both answers alike; refusing stops and erases them', async () => {
  const visitor = await stage.visit(CALIFORNIA);
  expect(await visitor.text('notice')).toContain('unless you refuse');
  expect(await visitor.ran()).toEqual(['ads', 'stats', 'video']);
  expect(await visitor.cookie()).toContain('_ads=1');
  expect(await visitor.page.evaluate('[assent.choice, assent.granted("advertising"), assent.decide("ads").reason]')).toEqual([null, true, 'unrefused']);
  const before = (await stage.records(0)).length;
  await Promise.all([visitor.page.waitForNavigation(), visitor.click('refuse')]);
  await eventually(
    () => visitor.ran(),
    ran => !ran.length,
    'nothing to run after the refusal',
  );
  expect(await visitor.cookie()).not.toMatch(/_ads|_stats|_video/);
  const record = (await stage.records(before + 1)).at(-1);
  expect(record).toMatchObject({ profile: 'us-ca', event: 'refused', signals: { gpc: false }, basis: { advertising: 'opt-out' } });
  expect(Date.parse(record?.expires ?? '') - Date.parse(record?.at ?? '')).toBe(1000 * (seconds('P12M') ?? 0));
  await visitor.leave();
});

test('US-02 US-03 Global Privacy Control opts a Californian out before any tag, says so, and is recorded with its source', async () => {
  const before = (await stage.records(0)).length;
  const visitor = await stage.visit({ ...CALIFORNIA, gpc: true });
  expect(await visitor.text('confirmation')).toMatch(/Opt-out request honoured.* Off here: Personalised ads/);
  expect(await visitor.ran()).toEqual(['stats', 'video']); // sale, sharing and targeted advertising are what the law means
  const record = (await stage.records(before + 1)).at(-1);
  expect(record).toMatchObject({
    profile: 'us-ca',
    event: 'signal',
    method: { control: 'signal' },
    signals: { gpc: true, source: 'browser' },
    purposes: { advertising: 'denied', audience: 'granted', media: 'granted' },
    basis: { audience: 'opt-out' },
  });
  await visitor.page.evaluate("void assent.open('preferences')");
  expect(await visitor.text('panel')).toContain('Off here: Personalised ads');
  await visitor.again();
  expect(await visitor.page.evaluate("!!document.querySelector('assent-root')")).toBe(false); // told once
  await visitor.page.evaluate('assent.acceptAll()');
  await eventually(
    () => visitor.ran(),
    ran => ran.length === 3,
    'a later explicit choice to win over the signal',
  );
  await visitor.again();
  expect(await visitor.ran()).toEqual(['ads', 'stats', 'video']);
  expect((await stage.records(before + 2)).at(-1)).toMatchObject({ event: 'given', signals: { gpc: true, source: 'browser' } });
  await visitor.leave();
});

test('the country may come in a header of an edge of our own: the endpoint then delivers that profile, and caches are told', async () => {
  const answer = (headers: Record<string, string>) => fetch(`${stage.endpoint}/mutuelle/assent.js`, { headers });
  const [plain, california] = await Promise.all([answer({}), answer({ 'cf-ipcountry': 'US', 'cf-region-code': 'CA' })]);
  expect([plain.headers.get('vary'), california.headers.get('vary')]).toEqual(Array(2).fill('Accept-Encoding, cf-ipcountry, cf-region-code'));
  expect(california.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  const visitor = await stage.visit({ headers: { 'cf-ipcountry': 'US', 'cf-region-code': 'CA' } });
  expect(await visitor.text('notice')).toContain('unless you refuse');
  await visitor.leave();
});

test('without JavaScript the endpoint’s page has the same profile as the tag, from the same header, and the same signal', async () => {
  const text = async (headers: Record<string, string>) => (await fetch(`${stage.endpoint}/mutuelle/preferences`, { headers })).text();
  const california = { 'cf-ipcountry': 'US', 'cf-region-code': 'CA' };
  const signal = { 'sec-gpc': '1' };
  expect([await text({}), await text(signal), await text(california)].map(page => page.includes('Off here: Personalised ads'))).toEqual(Array(3).fill(false));
  expect(await text({ ...california, ...signal })).toContain('Off here: Personalised ads');
});

test('the rewriting tells the tag of the header Sec-GPC and of the country, where the browser has no property for it', async () => {
  const visitor = await stage.visit({ rewritten: true, headers: { 'sec-gpc': '1', 'cf-ipcountry': 'US-CA' } });
  const attributes = await visitor.page.evaluate("[...document.querySelector('script').attributes].map(a => a.name)");
  expect(attributes).toEqual(expect.arrayContaining(['data-country', 'data-gpc']));
  expect(await visitor.text('confirmation')).toContain('Opt-out request honoured');
  const subject = await visitor.page.evaluate('assent.choice.subject');
  // the visitor before may have left a record on its way
  const record = await eventually(
    async () => (await stage.records(0)).find(each => each.subject === subject),
    found => found !== undefined,
    'the record of this visitor',
  );
  expect(record).toMatchObject({ event: 'signal', signals: { gpc: true, source: 'header' } });
  await visitor.leave();
});

test('the endpoint says at /.well-known/gpc.json that the signal is honoured', async () => {
  const answer = await fetch(`${stage.endpoint}/.well-known/gpc.json`);
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toEqual({ gpc: true, lastUpdate: '2026-11-23' });
});

test('L50 CH-01 on a page about health advertising stays off whatever is chosen, and nothing runs unrefused', async () => {
  const visitor = await stage.visit({ tag: 'data-country="US-CA" data-context="health"' });
  expect(await visitor.text('notice')).not.toBe('');
  expect(await visitor.ran()).toEqual([]);
  await visitor.click('accept');
  await eventually(
    () => visitor.ran(),
    ran => ran.length === 2,
    'the other services to run',
  );
  expect(await visitor.ran()).toEqual(['stats', 'video']);
  expect(await visitor.page.evaluate('assent.decide("ads")')).toEqual({ run: false, reason: 'health-context' });
  await visitor.leave();
});

test('A1–A12 attested measurement runs unasked, is told, and stops for who objects, also after refusing everything', async () => {
  const exempt = await openLawStage(on => ({
    services: [{ ...on('stats', 'audience'), exempt: sampleExemption }, on('ads', 'advertising'), on('video', 'media')],
  }));
  const visitor = await exempt.visit();
  expect(await visitor.text('notice')).not.toBe('');
  expect(await visitor.ran()).toEqual(['stats']);
  await visitor.click('refuse');
  await visitor.again();
  expect(await visitor.ran()).toEqual(['stats']); // it needs no consent
  await visitor.page.evaluate("void assent.open('preferences')");
  expect(await visitor.text('panel')).toMatch(/Visits counted without consent: you can object\s*The stats counts visits anonymously[^]*Always active/);
  const deny = `document.querySelector('assent-root').shadowRoot.querySelector('input[name="necessary-stats"][value=denied]')`;
  expect(await visitor.page.evaluate(`${deny}.checked`)).toBe(false);
  await visitor.page.evaluate(`${deny}.click()`);
  await Promise.all([visitor.page.waitForNavigation(), visitor.click('save')]);
  await visitor.again();
  expect(await visitor.ran()).toEqual([]);
  expect(await visitor.cookie()).not.toContain('_stats');
  expect((await exempt.records(2)).at(-1)).toMatchObject({ services: { stats: 'denied' } });
  await visitor.page.evaluate('assent.refuseAll()');
  await visitor.again();
  expect(await visitor.ran()).toEqual([]);
  await visitor.leave();
  await exempt.close();
}, 60_000);
