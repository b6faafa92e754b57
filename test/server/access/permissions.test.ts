// The matrix of role × route, walked: every route of the endpoint, by everybody who may come.
import { ROLES } from '@assent/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BY_LINK, FOR_BROWSERS, FOR_OPERATORS, mayAsk, PERMISSIONS, type Route } from '../../../packages/server/src/access/permissions.ts';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';

const GUARDED = Object.keys(PERMISSIONS) as Route[];

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await makeEndpoint({ limits: { session: { perMinute: 1e6, burst: 1e6 } } });
});
afterAll(() => endpoint.close());

/** The route with something in the place of each parameter. */
function requestOf(route: string, site = 'shop'): [path: string, method: string] {
  const [method = '', path = ''] = route.split(' ');
  const filled = path
    .replace(/:epoch\{[^}]*\}/, '1')
    .replace(':site', site)
    .replace('*', '0/000')
    .replaceAll(/:[a-z]+/g, 'nobody');
  return [path.includes(':site') ? filled : `${filled}?site=${site}`, method];
}

async function ask(route: string, headers: Record<string, string>, site?: string): Promise<[status: number, code: string]> {
  const [path, method] = requestOf(route, site);
  const body = method === 'POST' ? { body: '{}' } : {};
  const answer = await endpoint.request(path, { method, ...body, headers: { 'content-type': 'application/json', ...headers } });
  const text = await answer.text();
  return [answer.status, text.startsWith('{') ? String((JSON.parse(text) as { code?: string }).code) : ''];
}

async function cookieOf(token: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await endpoint.request('/v1/session', { method: 'POST', body: JSON.stringify({ token }), headers });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('every route is in one of the three tables, and nothing else is', () => {
  expect([...endpoint.routes].sort()).toEqual([...GUARDED, ...FOR_OPERATORS, ...FOR_BROWSERS].sort());
});

test.each(GUARDED)('%s: nobody without an account, and each role as the table says', async route => {
  expect(await ask(route, {})).toEqual([401, 'sign-in']);
  expect(await ask(route, { authorization: 'Bearer assent_guess' })).toEqual([401, 'sign-in']);
  for (const role of ROLES) {
    const [status, code] = await ask(route, { authorization: `Bearer ${await endpoint.tokenOf(role)}` });
    expect([role, code === 'not-allowed']).toEqual([role, !mayAsk(role, route)]);
    expect(status).toBeLessThan(500);
    expect(status).not.toBe(401);
  }
});

test.each(GUARDED)('%s: whoever holds a share link reads the rates and nothing else, by its secret and by its session', async route => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await endpoint.tokenOf('editor')}` };
  const body = JSON.stringify({ site: 'shop', name: 'Agency', days: 7, range: { days: 7 }, filter: {} });
  const { token } = (await (await endpoint.request('/v1/share-links', { method: 'POST', headers, body })).json()) as { token: string };
  const cookie = await cookieOf(token);
  expect(cookie).toMatch(/^assent-session=./);
  for (const opening of [{ authorization: `Bearer ${token}` }, { cookie, 'x-assent': '1', 'sec-fetch-site': 'same-origin' }] as Record<string, string>[])
    expect(((await ask(route, opening))[1] === 'not-allowed') !== BY_LINK.includes(route)).toBe(true);
});

test.each(GUARDED.filter(route => !route.startsWith('GET ')))('%s: a session changes nothing from another page', async route => {
  const role = ROLES.find(one => mayAsk(one, route)) ?? 'admin';
  const cookie = await cookieOf(await endpoint.tokenOf(role));
  for (const headers of [{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'cross-site', 'x-assent': '1' }] as Record<string, string>[])
    expect(await ask(route, { cookie, ...headers })).toEqual([403, 'foreign-page']);
  expect((await ask(route, { cookie, 'sec-fetch-site': 'same-origin', 'x-assent': '1', origin: 'https://consent.example.org' }))[1]).not.toBe('foreign-page');
});

test.each(GUARDED.filter(route => /:site|rates|undeclared/.test(route)))('%s: a site that is not theirs is like one that is not there', async route => {
  const role = ROLES.find(one => mayAsk(one, route)) ?? 'admin';
  const elsewhere = await endpoint.tokenOf(role, ['blog']);
  expect(await ask(route, { authorization: `Bearer ${elsewhere}` })).toEqual([403, 'unknown-site']);
});

test('rates are all that a link opens', () => {
  expect(BY_LINK).toEqual(['GET /v1/rates']);
});

test('records and requests are the DPO’s alone, and accounts the administrators’', () => {
  const only = (pattern: RegExp) => [...new Set(GUARDED.filter(route => pattern.test(route)).map(route => ROLES.filter(role => mayAsk(role, route)).join()))];
  expect([only(/proofs|requests/), only(/accounts/)]).toEqual([['dpo'], ['admin']]);
});
