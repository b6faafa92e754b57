// Sign-in to the dashboard, and what is closed without it.
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';

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
  expect(answer.headers.get('set-cookie')).toMatch(/^assent-session=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/);
  const cookie = cookieOf(answer);
  const session = await endpoint.request('/v1/session', { headers: { cookie } });
  expect(await session.json()).toEqual({
    role: 'viewer',
    expires: '2026-11-24T21:30:00.000Z',
    sites: [{ id: 'shop', name: { fr: 'La boutique', en: 'The shop' } }],
  });
  expect((await endpoint.request(RATES, { headers: { cookie } })).status).toBe(200);
});

test('a session ends after twelve hours, and when one signs out', async () => {
  const first = cookieOf(await signIn(endpoint.token));
  const second = cookieOf(await signIn(endpoint.token));
  await endpoint.request('/v1/session', { method: 'DELETE', headers: { cookie: first } });
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
