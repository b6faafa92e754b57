// POST /v1/views: a page was viewed. A number that is about nobody.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cell } from '../../../packages/server/src/tally/cell.ts';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

const view = (body: object, headers = {}) => endpoint.post('/v1/views', { site: 'shop', views: 1, held: 0, met: [], ...body }, headers);

async function counted(): Promise<Record<string, number>> {
  const cells: Cell[] = [];
  for await (const batch of endpoint.store.cells('shop')) cells.push(...batch);
  return Object.fromEntries(cells.map(({ counter, n }) => [counter, n]));
}

test('views are counted with the purposes that are on; what the site does not ask about is not', async () => {
  await view({});
  await view({ on: [] });
  await view({ on: ['audience'] });
  await view({ on: ['audience', 'media', 'made_up', 'media'] });
  expect(await counted()).toEqual({ view: 4, 'on:audience': 2, 'on:media': 1 });
});

test("a browser's standing wish is read from its header", async () => {
  await view({}, { 'sec-gpc': '1' });
  await view({}, { 'sec-gpc': '0' });
  expect(await counted()).toEqual({ view: 2, gpc: 1 });
});

test('a page that is hidden again is no second view, and a robot is none at all', async () => {
  expect((await view({ views: 0, on: ['audience'] })).status).toBe(204);
  expect((await view({}, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' })).status).toBe(204);
  expect(await counted()).toEqual({});
});

test('pages on which something waits, unknown third parties and problems are counted; what is no code of ours is a host', async () => {
  await view({ held: 3, met: ['gate-failed', 'gate-failed', 'widget.example.com', 'made-up'] });
  await view({ views: 0, held: 3, met: ['record-refused', 'widget.example.com'] });
  expect(await counted()).toEqual({ view: 1, held: 1, unknown: 1, 'problem:gate-failed': 1, 'problem:record-refused': 1 });
  for (let i = 0; i < 11; i++) await view({ met: ['gate-failed'] });
  const answer = await endpoint.request('/v1/rates?site=shop&from=2026-11-24&to=2026-11-24', { headers: { authorization: `Bearer ${endpoint.token}` } });
  expect(await answer.json()).toMatchObject({ problems: { 'gate-failed': 12, 'record-refused': null }, totals: { views: 12, held: null, unknown: null } });
});

test('a view is kept by kind of page, language and profile; what the site does not have is another kind, or the site’s own', async () => {
  const templates = [{ id: 'contract', match: ['/contracts/*'] }];
  const several = await makeEndpoint({ sites: [makeSite({ profiles: ['uk'], templates })] });
  const keysOf = async (body: object, headers = {}) => {
    expect((await several.post('/v1/views', { site: 'shop', views: 1, held: 0, met: [], ...body }, headers)).status).toBe(204);
    const cells: Cell[] = [];
    for await (const batch of several.store.cells('shop')) cells.push(...batch);
    const { profile, locale, template } = cells.find(cell => !seen.has(keyOf(cell))) as Cell;
    for (const cell of cells) seen.add(keyOf(cell));
    return [profile, locale, template];
  };
  const seen = new Set<string>();
  const keyOf = ({ profile, locale, template, n }: Cell) => JSON.stringify([profile, locale, template, n]);
  expect(await keysOf({ profile: 'uk', lang: [null, 'en-GB'], template: 'contract' })).toEqual(['uk', 'en', 'contract']);
  expect(await keysOf({ profile: 'fr', lang: ['sv', 'FR'], template: 'contract' }, { 'accept-language': 'en' })).toEqual(['fr', 'fr', 'contract']);
  // a page that says no language is read in the visitor's
  expect(await keysOf({ profile: 'fr', lang: [null, ''] }, { 'accept-language': 'de, en;q=0.8' })).toEqual(['fr', 'en', 'other']);
  // a page that was cached: what is served now decides
  expect(await keysOf({ profile: 'us-ca', lang: [null, '{{ lang }}'], template: 'gone' }, { 'accept-language': 'en' })).toEqual(['fr', 'en', 'other']);
  // files that do not say it yet
  expect(await keysOf({}, { 'accept-language': 'en' })).toEqual(['fr', '', '']);
  expect((await several.post('/v1/views', { site: 'shop', views: 1, held: 0, met: [], lang: ['x'.repeat(256)] })).status).toBe(400);
  await several.close();
});

test('a view is kept by what the program says it runs on, so that a funnel by device begins at its page views', async () => {
  const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36';
  for (let i = 0; i < 12; i++) await view({}, { 'user-agent': phone });
  const answer = await endpoint.request('/v1/rates?site=shop&from=2026-11-24&to=2026-11-24&device=mobile', {
    headers: { authorization: `Bearer ${endpoint.token}` },
  });
  expect(await answer.json()).toMatchObject({ totals: { views: 12 } });
});
