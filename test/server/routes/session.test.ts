// Sign-in to the dashboard, and what is closed without it.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';

const OWN_PAGE = { 'x-assent': '1', 'sec-fetch-site': 'same-origin' };
const RATES = '/v1/rates?site=shop&from=2026-11-20&to=2026-11-24';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

const signIn = (token: string) =>
  endpoint.request('/v1/session', { method: 'POST', body: JSON.stringify({ token }), headers: { 'content-type': 'application/json' } });
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? '';

test('a token opens a session; the cookie is out of reach of scripts and of other sites', async () => {
  const answer = await signIn(endpoint.token);
  expect(answer.status).toBe(204);
  expect(answer.headers.get('set-cookie')).toMatch(/^assent-session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/);
  const cookie = cookieOf(answer);
  const session = await endpoint.request('/v1/session', { headers: { cookie } });
  expect(await session.json()).toEqual({
    role: 'admin',
    account: { id: expect.stringMatching(/^[\w-]{22}$/), name: 'first start' },
    expires: '2026-11-24T21:30:00.000Z',
    sites: [{ id: 'shop', name: { fr: 'La boutique', en: 'The shop' }, zone: 'UTC' }],
    link: null,
  });
  expect((await endpoint.request(RATES, { headers: { cookie } })).status).toBe(200);
});

test('a session ends after twelve hours, and when one signs out', async () => {
  const first = cookieOf(await signIn(endpoint.token));
  const second = cookieOf(await signIn(endpoint.token));
  await endpoint.request('/v1/session', { method: 'DELETE', headers: { cookie: first, ...OWN_PAGE } });
  expect((await endpoint.request(RATES, { headers: { cookie: first } })).status).toBe(401);
  expect((await endpoint.request(RATES, { headers: { cookie: second } })).status).toBe(200);
  endpoint.wait(12 * 3_600_000);
  expect((await endpoint.request(RATES, { headers: { cookie: second } })).status).toBe(401);
});

test('rates are closed without a session or a valid bearer token', async () => {
  const ask = (headers: Record<string, string>) => endpoint.request(RATES, { headers });
  expect((await ask({})).status).toBe(401);
  expect((await ask({ cookie: 'assent-session=guess' })).status).toBe(401);
  expect((await ask({ authorization: 'Bearer guess' })).status).toBe(401);
  expect((await ask({ authorization: `Bearer ${endpoint.token}` })).status).toBe(200);
});

test('guessing is slowed down', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 12; i++) statuses.push((await signIn(`assent_${i}`)).status);
  expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
});

test('neither token nor session can be read from the files', async () => {
  const cookie = cookieOf(await signIn(endpoint.token));
  const bytes = ['assent.db', 'assent.db-wal'].map(name => readFileSync(`${endpoint.data}/${name}`).toString('latin1')).join('');
  expect(bytes).not.toContain(endpoint.token);
  expect(bytes).not.toContain(cookie.split('=')[1]);
});

test('on this machine the cookie comes without encryption, elsewhere never', async () => {
  const lineFor = async (host: string) => {
    const answer = await endpoint.request('/v1/session', {
      method: 'POST',
      body: JSON.stringify({ token: endpoint.token }),
      headers: { 'content-type': 'application/json', host },
    });
    return answer.headers.get('set-cookie')?.split('; ').includes('Secure');
  };
  expect(await Promise.all(['localhost:4401', '127.0.0.1', '[::1]:4401', 'consent.example.org', 'localhost.example.org'].map(lineFor))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site', 'x-assent': '1' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site', 'x-assent': '1' }],
  ['a form of our own origin', { 'sec-fetch-site': 'same-origin' }],
  ['an older browser on another site', { origin: 'https://evil.example', host: 'consent.example.org', 'x-assent': '1' }],
  ['a frame without an origin', { origin: 'null', host: 'consent.example.org', 'x-assent': '1' }],
])('%s can neither sign anybody in nor out', async (_, headers) => {
  const cookie = cookieOf(await signIn(endpoint.token));
  const body = JSON.stringify({ token: endpoint.token });
  const tried = await endpoint.request('/v1/session', { method: 'POST', body, headers: { 'content-type': 'text/plain', ...headers } });
  expect([tried.status, ((await tried.json()) as { code: string }).code]).toEqual([403, 'foreign-page']);
  expect((await endpoint.request('/v1/session', { method: 'DELETE', headers: { cookie, ...headers } })).status).toBe(403);
  expect((await endpoint.request(RATES, { headers: { cookie } })).status).toBe(200);
});

test('an older browser on our own page is let in by its Origin', async () => {
  const headers = { 'content-type': 'application/json', origin: 'https://consent.example.org', host: 'consent.example.org', 'x-assent': '1' };
  expect((await endpoint.request('/v1/session', { method: 'POST', body: JSON.stringify({ token: endpoint.token }), headers })).status).toBe(204);
});

test('signing out everywhere ends every session of the account and no other', async () => {
  const [first, second, other] = [
    cookieOf(await signIn(endpoint.token)),
    cookieOf(await signIn(endpoint.token)),
    cookieOf(await signIn(await endpoint.tokenOf('viewer'))),
  ];
  await endpoint.request('/v1/session?everywhere=1', { method: 'DELETE', headers: { cookie: first, ...OWN_PAGE } });
  const statuses = await Promise.all([first, second, other].map(async cookie => (await endpoint.request(RATES, { headers: { cookie } })).status));
  expect(statuses).toEqual([401, 401, 200]);
});

test('a sign-in code opens one session within a day, however it is typed', async () => {
  const [account] = await endpoint.store.accounts();
  const code = await endpoint.access.makeCode(account?.id ?? '');
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
  expect((await signIn(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `)).status).toBe(204);
  expect((await signIn(code)).status).toBe(401);
  const late = await endpoint.access.makeCode(account?.id ?? '');
  endpoint.wait(24 * 3_600_000);
  expect((await signIn(late)).status).toBe(401);
});

test('signing in and out is in the audit log, with the means and nothing else', async () => {
  const cookie = cookieOf(await signIn(endpoint.token));
  await endpoint.request('/v1/session', { method: 'DELETE', headers: { cookie, ...OWN_PAGE } });
  await signIn('assent_guess');
  expect((await endpoint.store.acts({ limit: 9 })).map(({ act, detail }) => [act, detail])).toEqual([
    ['signed-out', {}],
    ['signed-in', { by: 'secret' }],
  ]);
});
