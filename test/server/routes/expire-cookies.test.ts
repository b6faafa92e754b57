// Expiring what no script can reach: only declared tracers of services that the choice does not grant, only for pages of the site.
import { encodeChoice } from '@assent/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { sampleExemption } from '../../helpers/sample-site.ts';
import { makeSite, makeSiteFile, ORIGIN } from '../../helpers/site.ts';

const [stats] = makeSiteFile().services as [object];
const services = [
  stats,
  { ...stats, id: 'shared', purposes: ['media'], tracers: [{ name: '_both', kind: 'cookie', retention: 'P1D' }] },
  {
    ...stats,
    id: 'more',
    tracers: [
      ...['_m_*', '_both'].map(name => ({ name, kind: 'cookie', retention: 'P1D' })),
      { name: '_third', kind: 'cookie', retention: 'P1D', party: 'third' },
      { name: '_store', kind: 'local-storage', retention: 'kept' },
    ],
  },
];
let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await makeEndpoint({
    sites: [
      makeSite({ services: services as never }),
      makeSite({ id: 'counted', profiles: ['eu'], services: [{ ...stats, exempt: sampleExemption }] as never }),
      makeSite({ id: 'plain', origins: ['http://www.shop.test'], endpoint: 'http://a.b.shop.test' }),
    ],
  });
});
afterAll(() => endpoint.close());

const claim = (purposes: string[]) => encodeChoice({ purposes, services: {}, subject: '', at: 1_790_000_000, version: '00000000' }, () => []);
const ask = (body: object, cookie: string, headers: Record<string, string> = {}) => endpoint.post('/v1/expire-cookies', body, { cookie, ...headers });
const expired = async (answer: Response) => ((await answer.json()) as { expired: { name: string }[] }).expired;

test('FR-24 a declared tracer of a denied service is expired host-only and on every domain that reaches the endpoint, in both jars', async () => {
  const answer = await ask({ site: 'shop', choice: claim([]) }, '_st=1; own=2');
  expect(answer.status).toBe(200);
  expect(await expired(answer)).toEqual([{ name: '_st', service: 'stats' }]);
  const lines = answer.headers.getSetCookie();
  expect(lines).toHaveLength(6);
  for (const domain of ['', '; Domain=consent.example.org', '; Domain=example.org']) {
    expect(lines).toContain(`_st=; Max-Age=0; Path=/${domain}; Secure`);
    expect(lines).toContain(`_st=; Max-Age=0; Path=/${domain}; Secure; SameSite=None; Partitioned`);
  }
});

test('what the choice grants, what a granted service also uses, what lies elsewhere and what nobody declared stays', async () => {
  const cookies = '_st=1; _m_1=2; _both=3; _third=4; _store=5; own=6; assent=7; assent-session=8';
  expect(await expired(await ask({ site: 'shop', choice: claim(['audience', 'media']) }, cookies))).toEqual([]);
  expect((await expired(await ask({ site: 'shop', choice: claim(['media']) }, cookies))).map(({ name }) => name)).toEqual(['_st', '_m_1']);
  expect((await expired(await ask({ site: 'shop', choice: '' }, cookies))).map(({ name }) => name)).toEqual(['_st', '_m_1', '_both']);
});

test('A1–A12 measurement that is exempt where the visitor is keeps its tracer; elsewhere, and where nobody knows where, it does not', async () => {
  const body = JSON.stringify({ site: 'counted', choice: claim([]) });
  const from = async (country: string) => {
    const headers = { origin: ORIGIN, 'content-type': 'text/plain;charset=UTF-8', cookie: '_st=1' };
    return (await expired(await endpoint.request('/v1/expire-cookies', { method: 'POST', body, headers }, undefined, country))).length;
  };
  expect([await from('FR'), await from('DE'), await from('')]).toEqual([0, 1, 1]);
});

test('a choice that cannot be read grants nothing, and no cookie expires nothing', async () => {
  expect(await expired(await ask({ site: 'shop', choice: 'v1~audience' }, '_st=1'))).toHaveLength(1);
  const none = await endpoint.post('/v1/expire-cookies', { site: 'shop', choice: '' });
  expect([none.status, await expired(none), none.headers.getSetCookie()]).toEqual([200, [], []]);
});

test('many cookies do not make an answer that a proxy refuses: the page asks again', async () => {
  const cookies = Array.from({ length: 200 }, (_, i) => `_m_${i}=1`).join('; ');
  const answer = await ask({ site: 'shop', choice: '' }, cookies);
  expect((await expired(answer)).length).toBeGreaterThan(0);
  expect(answer.headers.getSetCookie().join('\r\n').length).toBeLessThan(4000);
});

test('on plain http no line is Secure, which a browser would refuse there', async () => {
  const answer = await ask({ site: 'plain', choice: '' }, '_st=1', { origin: 'http://www.shop.test' });
  expect(answer.headers.getSetCookie()).toEqual(
    ['', '; Domain=a.b.shop.test', '; Domain=b.shop.test', '; Domain=shop.test'].map(at => `_st=; Max-Age=0; Path=/${at}`),
  );
});

test('credentials are allowed to the exact origin of the site, and to no other page or route', async () => {
  const answer = await ask({ site: 'shop', choice: '' }, '_st=1');
  expect([answer.headers.get('access-control-allow-origin'), answer.headers.get('access-control-allow-credentials')]).toEqual([ORIGIN, 'true']);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  for (const origin of ['https://evil.example', 'null', 'http://www.example.org']) {
    const refused = await ask({ site: 'shop', choice: '' }, '_st=1', { origin });
    expect([refused.status, refused.headers.getSetCookie(), refused.headers.get('access-control-allow-credentials')]).toEqual([403, [], null]);
  }
  const foreign = await ask({ site: 'plain', choice: '' }, '_st=1');
  expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([403, []]);
  expect((await endpoint.post('/v1/shown', {})).headers.get('access-control-allow-credentials')).toBeNull();
});

test.each([
  ['no JSON', 'x', 400, 'not-json'],
  ['another field', JSON.stringify({ site: 'shop', choice: '', page: '/' }), 400, 'shape'],
  ['a choice that is no text', JSON.stringify({ site: 'shop', choice: 1 }), 400, 'shape'],
  ['an unknown site', JSON.stringify({ site: 'nobody', choice: '' }), 403, 'unknown-site'],
  ['more than 8 kB', 'x'.repeat(9000), 413, 'body-too-large'],
])('%s is refused with a stable code, and nothing is expired', async (_, body, status, code) => {
  const answer = await endpoint.post('/v1/expire-cookies', body, { cookie: '_st=1' });
  expect([answer.status, ((await answer.json()) as { code: string }).code, answer.headers.getSetCookie()]).toEqual([status, code, []]);
});

test('too many requests wait', async () => {
  const limited = await makeEndpoint({ limits: { shown: { perMinute: 1, burst: 1 } } });
  await limited.post('/v1/expire-cookies', { site: 'shop', choice: '' });
  const answer = await limited.post('/v1/expire-cookies', { site: 'shop', choice: '' });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60']);
  await limited.close();
});

test('I11 nothing of a cookie is logged or stored', async () => {
  await ask({ site: 'shop', choice: '' }, '_st=secret-value; _m_secret-name=1');
  const { readdirSync, readFileSync } = await import('node:fs');
  const files = readdirSync(endpoint.data).filter(name => name.startsWith('assent.db'));
  const bytes = files.map(name => readFileSync(`${endpoint.data}/${name}`).toString('latin1')).join('') + endpoint.lines.join('\n');
  for (const trace of ['secret-value', 'secret-name']) expect(bytes).not.toContain(trace);
  expect(JSON.parse(endpoint.lines.at(-1) ?? '')).toMatchObject({ method: 'POST', route: '/v1/expire-cookies', status: 200, site: 'shop' });
});
