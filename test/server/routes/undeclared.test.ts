// Hosts of /v1/views, /v1/policy-reports and /v1/undeclared: hosts that nobody declared, told by the SDK or by the browser, read by a viewer.
import type { Undeclared } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, type EndpointOptions, makeEndpoint } from '../../helpers/endpoint.ts';
import { makeSite, ORIGIN } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  await open();
});
afterEach(() => endpoint.close());

const SITE = makeSite({ allow: ['cdn.example.net'], unknown: 'report' });
const open = async (options: EndpointOptions = {}) => {
  endpoint = await makeEndpoint({ sites: [SITE, makeSite({ id: 'other', origins: ['https://other.example'] })], ...options });
};
const reopen = async (options: EndpointOptions) => {
  await endpoint.close();
  await open(options);
};

const told = (hosts: unknown, changes: object = {}) => endpoint.post('/v1/views', { site: 'shop', views: 0, held: 0, met: hosts, ...changes });

async function read(site = 'shop'): Promise<Undeclared> {
  const answer = await endpoint.request(`/v1/undeclared?site=${site}`, { headers: { authorization: `Bearer ${endpoint.token}` } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Undeclared;
}

const names = async () => (await read()).hosts.map(({ host }) => host);

/** As `report-uri` sends it. */
function legacy(blocked: string, changes: object = {}) {
  const report = {
    'document-uri': `${ORIGIN}/account?name=secret`,
    referrer: 'https://search.example/?q=secret',
    'blocked-uri': blocked,
    'effective-directive': 'img-src',
    'violated-directive': 'img-src',
    'original-policy': 'default-src secret',
    disposition: 'report',
    'source-file': `${ORIGIN}/secret.js`,
    'script-sample': 'secret()',
    'status-code': 200,
    ...changes,
  };
  return send({ 'csp-report': report }, 'application/csp-report');
}

/** As `report-to` sends it. */
function violation(blockedURL: string, changes: object = {}) {
  const body = { documentURL: `${ORIGIN}/a?secret`, blockedURL, effectiveDirective: 'script-src-elem', disposition: 'enforce', sample: 'secret', ...changes };
  return { type: 'csp-violation', age: 3, url: `${ORIGIN}/a?secret`, user_agent: 'secret/1', body };
}

function send(body: unknown, type = 'application/reports+json', headers: Record<string, string> = {}, site = 'shop'): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return endpoint.request(`/v1/policy-reports/${site}`, { method: 'POST', body: text, headers: { 'content-type': type, ...headers } });
}

test('what the SDK tells is counted by host and day, and the catalogue names whose it may be', async () => {
  for (let i = 0; i < 12; i++) expect((await told(['www.google-analytics.com'])).status).toBe(204);
  expect((await told(['widget.example.com', 'widget.example.com'])).status).toBe(204);
  expect(await read()).toEqual({
    site: { id: 'shop', name: { fr: 'La boutique', en: 'The shop' } },
    from: '2026-10-26',
    to: '2026-11-24',
    hosts: [
      {
        host: 'www.google-analytics.com',
        seenAs: ['page'],
        last: '2026-11-24',
        n: 12,
        blocked: false,
        known: [expect.objectContaining({ id: 'google-analytics', name: expect.stringContaining('Google Analytics') })],
      },
      { host: 'widget.example.com', seenAs: ['page'], last: '2026-11-24', n: null, blocked: false, known: [] },
    ],
    other: 0,
  });
});

test('both formats of policy reports are counted, with their directive and whether they were enforced', async () => {
  expect((await legacy('https://pixel.example.com/p.gif?u=secret')).status).toBe(204);
  // an older browser: no effective directive, no disposition
  expect(
    (await legacy('https://old.example.com/x', { 'effective-directive': undefined, 'violated-directive': "img-src 'self'", disposition: undefined })).status,
  ).toBe(204);
  expect((await send([violation('https://tags.example.com/t.js?u=secret'), { type: 'deprecation', body: { id: 'x' } }])).status).toBe(204);
  expect((await read()).hosts.map(({ host, seenAs, blocked }) => [host, seenAs.join(), blocked])).toEqual([
    ['old.example.com', 'img-src', true],
    ['pixel.example.com', 'img-src', false],
    ['tags.example.com', 'script-src-elem', true],
  ]);
});

test('L50 nothing but host, directive and day is kept or logged: no address, page, referrer, sample or browser', async () => {
  await legacy('https://pixel.example.com/secret?secret#secret');
  await send([violation('https://tags.example.com/secret')]);
  const everything = JSON.stringify([await read(), endpoint.lines, await endpoint.store.undeclared('shop', 0), endpoint.errors]);
  expect(everything).toContain('pixel.example.com');
  expect(everything).not.toContain('secret');
});

test('what is declared, allowed or the site’s own is no finding, and neither is what is no host', async () => {
  await told(['stats.example.com', 'cdn.example.net', 'www.example.org', 'consent.example.org']);
  for (const blocked of ['https://a.stats.example.com/x', 'inline', 'eval', 'data', 'blob', 'chrome-extension://abcdef/x.js', 'file:///etc/passwd', ''])
    expect((await legacy(blocked)).status).toBe(204);
  await legacy('https://x.example.com/', { 'effective-directive': 'frame-ancestors' });
  await legacy('https://x.example.com/', { 'effective-directive': 'made-up-by-somebody' });
  expect((await read()).hosts).toEqual([]);
});

test('an IP address, which may be of a visitor’s own network, is counted without being told', async () => {
  expect((await told(['192.168.0.12', '[fd00::1]'])).status).toBe(204);
  await legacy('http://127.0.0.1:9222/json');
  expect(await read()).toMatchObject({ hosts: [], other: null });
});

test('a site has at most a hundred hosts a day; a flood of others is counted together and crowds out nobody', async () => {
  await told(['first.example.com']);
  for (let i = 0; i < 12; i++) await told(Array.from({ length: 20 }, (_, j) => `h${i}-${j}.example.com`));
  await told(['first.example.com']);
  const { hosts, other } = await read();
  expect([hosts.length, other]).toEqual([100, 241 - 100]);
  expect(await endpoint.store.undeclared('shop', 0)).toContainEqual(expect.objectContaining({ host: 'first.example.com', n: 2 }));
  endpoint.wait(86_400_000);
  await told(['tomorrow.example.com']);
  expect(await names()).toContain('tomorrow.example.com');
});

test('a host is told for thirty days and kept for ninety', async () => {
  await told(['old.example.com']);
  endpoint.wait(30 * 86_400_000);
  expect(await names()).toEqual([]);
  expect(await endpoint.store.undeclared('shop', 0)).toHaveLength(1);
  endpoint.wait(61 * 86_400_000);
  await told(['new.example.com']);
  expect((await endpoint.store.undeclared('shop', 0)).map(({ host }) => host)).toEqual(['new.example.com']);
});

test('shapes come first: whatever is not exactly documented is refused', async () => {
  const hosts = ['a.example.com'];
  for (const [bad, changes] of [
    [Array.from({ length: 401 }, (_, i) => `h${i}.example.com`), {}],
    [['A.example.com'], {}],
    [['a.example.com/path'], {}],
    [['https://a.example.com'], {}],
    [['a.example.com:443'], {}],
    [[`${'a'.repeat(64)}.example.com`], {}],
    [['a..example.com'], {}],
    [[''], {}],
    [[7], {}],
    ['a.example.com', {}],
    [hosts, { views: 2 }],
    [hosts, { page: '/' }],
  ] as const)
    expect([JSON.stringify([bad, changes]), (await told(bad, changes)).status]).toEqual([JSON.stringify([bad, changes]), 400]);
  for (const body of ['', 'null', '[]]', '{}', '{"csp-report":{}}', JSON.stringify({ 'csp-report': { 'document-uri': 1 } })])
    expect([body, (await send(body, 'application/csp-report')).status]).toEqual([body, 400]);
  expect((await send('[]', 'application/reports+json')).status).toBe(204);
  expect((await send('[]', 'text/html')).status).toBe(415);
  expect((await send(`["${'x'.repeat(65_536)}"]`)).status).toBe(413);
  expect((await told(hosts, { site: 'nobody' })).status).toBe(403);
  expect((await send('[]', 'application/reports+json', {}, 'nobody')).status).toBe(403);
  expect(await names()).toEqual([]);
});

test('only pages of the site are heard: by their Origin, and where a browser sends none, by the page that the report names', async () => {
  expect((await endpoint.post('/v1/views', { site: 'shop', views: 0, held: 0, met: ['a.example.com'] }, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await endpoint.post('/v1/views', { site: 'shop', views: 0, held: 0, met: ['a.example.com'] }, { origin: 'https://other.example' })).status).toBe(403);
  expect((await send([violation('https://b.example.com/')], undefined, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await legacy('https://c.example.com/', { 'document-uri': 'https://other.example/' })).status).toBe(204);
  expect(await names()).toEqual([]);
  expect((await send([violation('https://d.example.com/')], undefined, { origin: ORIGIN })).headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect((await send([violation('https://e.example.com/')], undefined, { origin: 'null' })).status).toBe(204);
  expect(await names()).toEqual(['d.example.com', 'e.example.com']);
  const preflight = await endpoint.request('/v1/policy-reports/shop', {
    method: 'OPTIONS',
    headers: { origin: ORIGIN, 'access-control-request-headers': 'content-type' },
  });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'Content-Type']);
});

test('an address that reports too often waits, and both routes share the allowance', async () => {
  await reopen({ limits: { reports: { perMinute: 1, burst: 2 } } });
  expect((await told(['a.example.com'])).status).toBe(204);
  expect((await legacy('https://a.example.com/')).status).toBe(204);
  const refused = await told(['a.example.com']);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
});

test('what could not be kept is not acknowledged', async () => {
  await reopen({ wrap: store => ({ ...store, append: () => Promise.reject(new Error('disk full')) }) });
  expect((await told(['a.example.com'])).status).toBe(503);
  expect((await legacy('https://a.example.com/')).status).toBe(503);
  // nothing to keep: nothing can fail
  expect((await told(['stats.example.com'])).status).toBe(204);
});

test('the list is for viewers', async () => {
  expect((await endpoint.request('/v1/undeclared?site=shop')).status).toBe(401);
  expect((await endpoint.request('/v1/undeclared?site=nobody', { headers: { authorization: `Bearer ${endpoint.token}` } })).status).toBe(403);
  await told(['a.example.com']);
  expect((await read('other')).hosts).toEqual([]);
});
