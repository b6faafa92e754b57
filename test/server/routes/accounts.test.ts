// Accounts: made, changed and ended by administrators; each change is in the audit log.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account } from '../../../packages/server/src/store/account-store.ts';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint({ sites: [makeSite(), { ...makeSite(), id: 'blog' }] });
});
afterEach(() => endpoint.close());

const DRAFT = { name: 'Camille, marketing', role: 'viewer', sites: ['shop'], identity: null };

async function ask(method: string, path: string, body?: unknown, token = endpoint.token) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await endpoint.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : null) as Account & { code: string; token: string; accounts: Account[] } };
}
const make = async (changes: object = {}, token?: string) => (await ask('POST', '/v1/accounts', { ...DRAFT, ...changes }, token)).body;
const acts = async () => (await endpoint.store.acts({ limit: 99 })).map(({ act, about, detail }) => [act, about, detail]);

test('an account is made, and a code lets its owner in', async () => {
  const made = await ask('POST', '/v1/accounts', { ...DRAFT, sites: ['shop', 'blog', 'shop'] });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ ...DRAFT, sites: ['blog', 'shop'], ended: null });
  const { body } = await ask('POST', `/v1/accounts/${made.body.id}/code`);
  const answer = await endpoint.request('/v1/session', {
    method: 'POST',
    body: JSON.stringify({ token: body.code }),
    headers: { 'content-type': 'text/plain' },
  });
  expect(answer.status).toBe(204);
  const session = await endpoint.request('/v1/session', { headers: { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' } });
  expect(await session.json()).toMatchObject({ role: 'viewer', account: { name: DRAFT.name }, sites: [{ id: 'shop' }, { id: 'blog' }] });
});

test('a token for a program asks what its role may, about its sites alone', async () => {
  const { id } = await make();
  const { token } = (await ask('POST', `/v1/accounts/${id}/token`)).body;
  const rates = (site: string) => ask('GET', `/v1/rates?site=${site}&from=2026-11-20&to=2026-11-24`, undefined, token);
  expect([(await rates('shop')).status, (await rates('blog')).status, (await ask('GET', '/v1/accounts', undefined, token)).status]).toEqual([200, 403, 403]);
});

test('another role counts at once, and an account that has ended opens nothing', async () => {
  const { id } = await make();
  const { token } = (await ask('POST', `/v1/accounts/${id}/token`)).body;
  expect((await ask('GET', '/v1/acts', undefined, token)).status).toBe(403);
  await ask('POST', `/v1/accounts/${id}`, { ...DRAFT, role: 'auditor' });
  expect((await ask('GET', '/v1/acts', undefined, token)).status).toBe(200);
  expect((await ask('DELETE', `/v1/accounts/${id}`)).status).toBe(204);
  expect((await ask('GET', '/v1/acts', undefined, token)).status).toBe(401);
  expect((await ask('DELETE', `/v1/accounts/${id}`)).status).toBe(404);
});

test('every change is in the audit log, in the order in which it was made', async () => {
  const { id } = await make();
  await ask('POST', `/v1/accounts/${id}`, { ...DRAFT, sites: null, role: 'dpo' });
  await ask('POST', `/v1/accounts/${id}/code`);
  await ask('POST', `/v1/accounts/${id}/token`);
  await ask('DELETE', `/v1/accounts/${id}`);
  expect(await acts()).toEqual([
    ['account-ended', id, {}],
    ['token-made', id, {}],
    ['code-made', id, {}],
    ['account-changed', id, { role: 'dpo', sites: '*' }],
    ['account-made', id, { role: 'viewer', sites: 'shop' }],
  ]);
  const shown = await endpoint.request('/v1/acts', { headers: { authorization: `Bearer ${endpoint.token}` } });
  expect(((await shown.json()) as { acts: { name: string; role: string }[] }).acts[0]).toMatchObject({ name: 'first start', role: 'admin' });
});

test('what the audit log cannot keep is not done', async () => {
  const { id } = await make();
  await endpoint.close();
  endpoint = await makeEndpoint({ wrap: store => ({ ...store, keepAct: () => Promise.reject(new Error('disk full')) }) });
  expect((await ask('POST', '/v1/accounts', DRAFT)).status).toBe(500);
  expect((await endpoint.store.accounts()).map(({ name }) => name)).toEqual(['first start']);
  expect(id).toBeTruthy();
});

test('the last administrator can neither be ended nor be made anything else', async () => {
  const [first] = await endpoint.store.accounts();
  const id = first?.id ?? '';
  expect((await ask('DELETE', `/v1/accounts/${id}`)).status).toBe(409);
  for (const change of [
    { role: 'dpo', sites: null },
    { role: 'admin', sites: ['shop'] },
  ])
    expect((await ask('POST', `/v1/accounts/${id}`, { ...DRAFT, ...change })).status).toBe(409);
  await make({ role: 'admin', sites: null });
  expect((await ask('DELETE', `/v1/accounts/${id}`)).status).toBe(204);
});

test('an administrator of some sites sees and gives accounts of those sites alone', async () => {
  const chief = await make({ sites: null });
  const own = await make({ sites: ['shop'] });
  const token = await endpoint.tokenOf('admin', ['shop']);
  expect((await ask('GET', '/v1/accounts', undefined, token)).body.accounts.map(({ id }) => id)).toContain(own.id);
  expect((await ask('GET', '/v1/accounts', undefined, token)).body.accounts.map(({ id }) => id)).not.toContain(chief.id);
  for (const sites of [null, ['blog'], ['blog', 'shop']]) expect((await ask('POST', '/v1/accounts', { ...DRAFT, sites }, token)).status).toBe(403);
  expect((await ask('POST', `/v1/accounts/${own.id}`, { ...DRAFT, sites: null }, token)).status).toBe(403);
  expect((await ask('DELETE', `/v1/accounts/${chief.id}`, undefined, token)).status).toBe(404);
  expect((await ask('POST', `/v1/accounts/${chief.id}/code`, undefined, token)).status).toBe(404);
  expect((await ask('POST', '/v1/accounts', DRAFT, token)).status).toBe(201);
});

test.each([
  [{ name: '' }],
  [{ name: 'x'.repeat(61) }],
  [{ name: 'right\u202eleft' }],
  [{ role: 'owner' }],
  [{ sites: [] }],
  [{ sites: ['Not A Site'] }],
  [{ identity: 'nobody' }],
  [{ more: 1 }],
])('%j is no account', async changes => {
  expect((await ask('POST', '/v1/accounts', { ...DRAFT, ...changes })).status).toBe(400);
});

test('an address of the company opens one account', async () => {
  expect((await make({ identity: 'Camille@Example.org' })).identity).toBe('camille@example.org');
  expect((await ask('POST', '/v1/accounts', { ...DRAFT, identity: 'camille@example.org' })).status).toBe(409);
  const other = await make();
  expect((await ask('POST', `/v1/accounts/${other.id}`, { ...DRAFT, identity: 'camille@example.org' })).status).toBe(409);
  await ask('POST', `/v1/accounts/${other.id}`, { ...DRAFT, identity: 'other@example.org' });
  const { identity: _, ...unsaid } = DRAFT;
  expect((await ask('POST', `/v1/accounts/${other.id}`, unsaid)).body.identity).toBe('other@example.org');
  expect((await ask('POST', `/v1/accounts/${other.id}`, DRAFT)).body.identity).toBeNull();
});
