// POST /v1/views: a page was viewed. A number that is about nobody.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cell } from '../../../packages/server/src/tally/cell.ts';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

const view = (body: object, headers = {}) => endpoint.post('/v1/views', { site: 'shop', views: 1, hosts: [], ...body }, headers);

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
