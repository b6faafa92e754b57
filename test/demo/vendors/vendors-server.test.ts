import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { VENDORS } from '../../../demo/vendors/vendors.ts';
import { ask } from '../../helpers/ask.ts';
import { type RunningSite, startSite } from '../../helpers/demo.ts';

let site: RunningSite;
beforeAll(async () => {
  site = await startSite(null);
});
afterAll(() => site.close());
beforeEach(() => site.hits.clear());

const control = (method = 'GET') => ask(site.vendors, 'localhost', '/hits', { method });

test('/hits tells what reached a vendor: when, who, how, where, and which cookies came along', async () => {
  await ask(site.vendors, 'connect.localhost', '/tr/?id=42&ev=PageView', { headers: { Cookie: 'fr=1; _fbp=fb.0.1' } });
  expect(JSON.parse((await control()).body)).toEqual([
    {
      at: '2026-11-02T00:00:00.000Z',
      host: 'connect.localhost',
      vendor: 'Meta Pixel',
      method: 'GET',
      path: '/tr/',
      params: { id: '42', ev: 'PageView' },
      cookies: ['fr', '_fbp'],
      exempt: false,
    },
  ]);
});

test('DELETE /hits clears, and asking for /hits is not a hit', async () => {
  await ask(site.vendors, 'ads.localhost', '/pixel.gif');
  expect((await control('DELETE')).status).toBe(204);
  expect(JSON.parse((await control()).body)).toEqual([]);
});

test('a request to a host or a path that nobody knows is a hit all the same', async () => {
  await ask(site.vendors, 'unknown.localhost', '/x');
  await ask(site.vendors, 'analytics.localhost', '/nowhere');
  expect(site.hits.all().map(hit => [hit.vendor, hit.path])).toEqual([
    ['unknown.localhost', '/x'],
    ['Google Analytics', '/nowhere'],
  ]);
});

test('a preflight is answered for the page that asks, credentials included', async () => {
  const { status, headers } = await ask(site.vendors, 'snowplow.localhost', '/com.snowplowanalytics.snowplow/tp2', {
    method: 'OPTIONS',
    headers: { Origin: 'http://localhost:9', 'Access-Control-Request-Headers': 'content-type' },
  });
  expect(status).toBe(204);
  expect(headers).toMatchObject({
    'access-control-allow-origin': 'http://localhost:9',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type',
  });
});

test('nothing may be cached, or a second visit would look silent', async () => {
  for (const { host } of VENDORS) expect((await ask(site.vendors, `${host}.localhost`, '/')).headers['cache-control']).toBe('no-store');
});

test.each([
  ['posthog', '/static/array.js', 'posthog'],
  ['posthog', '/static/1.449.2/surveys.js', 'survey'],
  ['snowplow', '/sp.js', 'snowplowBrowserTracking'],
  ['analytics', '/gtag/js', 'dataLayer'],
  ['connect', '/en_US/fbevents.js', 'fbq'],
  ['cdn', '/lib/estimate.js', 'estimate'],
])('%s.localhost%s is the script it should be', async (host, path, inside) => {
  const { status, headers, body } = await ask(site.vendors, `${host}.localhost`, path);
  expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  expect(body).toContain(inside);
});

test('no path leads out of the package of PostHog', async () => {
  expect((await ask(site.vendors, 'posthog.localhost', '/static/..%2f..%2fpackage.json')).status).toBe(404);
  expect((await ask(site.vendors, 'posthog.localhost', '/static/nothing.js')).status).toBe(404);
});

test.each([
  ['ads', '/pixel.gif', [['uid', 390]]],
  ['connect', '/tr/', [['fr', 90]]],
  [
    'video',
    '/embed/x',
    [
      ['VISITOR_INFO1_LIVE', 180],
      ['YSC', undefined],
    ],
  ],
])('%s.localhost%s sets its cookies on its own domain, for as long as the site file says', async (host, path, expected) => {
  const set = [(await ask(site.vendors, `${host}.localhost`, path)).headers['set-cookie'] ?? []].flat();
  expect(set.map(cookie => [cookie.split('=')[0], lifeInDays(cookie)])).toEqual(expected);
  for (const cookie of set) expect(cookie).toMatch(/Secure; HttpOnly; SameSite=None; Partitioned$/);
});

function lifeInDays(cookie: string): number | undefined {
  const seconds = /Max-Age=(\d+)/.exec(cookie)?.[1];
  return seconds === undefined ? undefined : Number(seconds) / 86_400;
}
