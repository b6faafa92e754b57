// Share links: made by editors and administrators, locked by the endpoint whatever is asked, and dead in one way only.
import type { Rates, ShownLink } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Counter } from '../../../packages/server/src/tally/cell.ts';
import { type Endpoint, makeEndpoint, NOW } from '../../helpers/endpoint.ts';
import { cell } from '../../helpers/new-record.ts';
import { makeSite } from '../../helpers/site.ts';

const DAY = 86_400_000;
const DRAFT = { site: 'shop', name: 'Agence, Lille', days: 30, range: { days: 2 }, filter: { device: 'mobile' } };

let endpoint: Endpoint;
let editor: string;
beforeEach(async () => {
  endpoint = await makeEndpoint({ sites: [makeSite(), { ...makeSite(), id: 'blog' }], limits: { session: { perMinute: 1e6, burst: 1e6 } } });
  editor = await endpoint.tokenOf('editor', ['shop']);
});
afterEach(() => endpoint.close());

interface Answer {
  readonly status: number;
  readonly body: { readonly link: ShownLink; readonly token: string; readonly links: readonly ShownLink[]; readonly code: string };
}
async function ask(method: string, path: string, body?: unknown, token = editor): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await endpoint.request(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : null) as Answer['body'] };
}
const make = async (changes: object = {}) => (await ask('POST', '/v1/share-links', { ...DRAFT, ...changes })).body;
const list = async (token = editor) => (await ask('GET', '/v1/share-links?site=shop', undefined, token)).body.links;

const open = (token: string) => endpoint.request('/v1/session', { method: 'POST', body: JSON.stringify({ token }), headers: { 'content-type': 'text/plain' } });
async function cookieOf(token: string): Promise<string> {
  const answer = await open(token);
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, expect.stringMatching(/HttpOnly; SameSite=Strict/)]);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function count(site: string, device: string, n: number): Promise<void> {
  const counters = { shown: 2 * n, 'accept-all': n } as Partial<Record<Counter, number>>;
  const hours = [NOW, NOW - 10 * DAY].map(time => Math.floor(time / 3_600_000));
  const cells = hours.flatMap(hour =>
    Object.entries(counters).map(([counter, many]) => cell({ site, device, hour, version: endpoint.version, counter: counter as Counter, n: many as number })),
  );
  await endpoint.store.append([{ record: null, cells }]);
}

test('a link says when it ends and what it shows, in its answer and in its session; its secret is 256 bits and told once', async () => {
  const { link, token } = await make();
  expect(link).toMatchObject({ name: DRAFT.name, site: 'shop', range: DRAFT.range, filter: DRAFT.filter, expires: NOW + 30 * DAY });
  expect(Buffer.from(token.replace('assent_', ''), 'base64url').length).toBe(32);
  expect(await list()).toEqual([link]);
  expect(JSON.stringify(await endpoint.store.accounts())).not.toContain(token.slice(7));
  const session = await endpoint.request('/v1/session', { headers: { cookie: await cookieOf(token) } });
  expect(await session.json()).toMatchObject({ role: 'viewer', sites: [{ id: 'shop' }], link: { range: DRAFT.range, filter: DRAFT.filter } });
});

test('no query widens what a link shows: site, days, filter, sample', async () => {
  await count('shop', 'mobile', 100);
  await count('shop', 'desktop', 300);
  await count('blog', 'mobile', 500);
  const { token } = await make();
  const cookie = await cookieOf(token);
  const locked = {
    site: { id: 'shop' },
    from: '2026-11-23',
    to: '2026-11-24',
    filter: { device: 'mobile' },
    sample: false,
    totals: { shown: 200, acceptAll: 100 },
  };
  for (const query of [
    '',
    'site=shop',
    'site=shop&from=2026-01-01&to=2026-11-24',
    'site=shop&device=desktop',
    'site=shop&device=&country=FR',
    'site=shop&device=mobile&device=desktop',
    'site=shop&sample=1',
    'site=shop&by=device,country&from=2026-11-14&to=2026-11-14',
    'site=shop&site=blog',
  ])
    for (const headers of [{ cookie }, { authorization: `Bearer ${token}` }] as Record<string, string>[]) {
      const answer = await endpoint.request(`/v1/rates?${query}`, { headers });
      const rates = (await answer.json()) as Rates;
      expect([query, answer.status, rates]).toEqual([
        query,
        200,
        expect.objectContaining({ ...locked, site: expect.objectContaining(locked.site), totals: expect.objectContaining(locked.totals) }),
      ]);
      expect(rates.groups.device?.filter(({ counts }) => counts.shown) ?? []).toHaveLength(rates.groups.device ? 1 : 0);
    }
  const elsewhere = await endpoint.request('/v1/rates?site=blog', { headers: { cookie } });
  expect([elsewhere.status, await elsewhere.json()]).toEqual([403, expect.objectContaining({ code: 'unknown-site' })]);
});

test('a link that follows today moves with it, and one between two days stays', async () => {
  const days = async (token: string) => {
    const { from, to } = (await (await endpoint.request('/v1/rates', { headers: { authorization: `Bearer ${token}` } })).json()) as Rates;
    return [from, to];
  };
  const [moving, fixed] = [await make(), await make({ range: { from: '2026-11-01', to: '2026-11-09' } })];
  endpoint.wait(3 * DAY);
  expect([await days(moving.token), await days(fixed.token)]).toEqual([
    ['2026-11-26', '2026-11-27'],
    ['2026-11-01', '2026-11-09'],
  ]);
});

test('how pages and endpoint are doing is not told to who holds a link', async () => {
  const cells = [cell({ hour: Math.floor(NOW / 3_600_000), version: endpoint.version, device: 'mobile', counter: 'problem:storage' as Counter, n: 50 })];
  await endpoint.store.append([{ record: null, cells }]);
  const { token } = await make();
  const told = async (secret: string) =>
    (await (await endpoint.request('/v1/rates?site=shop&from=2026-11-23&to=2026-11-24', { headers: { authorization: `Bearer ${secret}` } })).json()) as Rates;
  expect((await told(editor)).problems).toEqual({ storage: 50 });
  expect(await told(token)).toMatchObject({ problems: {}, residue: {}, waiting: 0 });
});

test('expired, revoked and unknown links are refused the same way, and their sessions end with them', async () => {
  const [expiring, revoked] = [await make({ days: 7 }), await make()];
  const cookies = [await cookieOf(expiring.token), await cookieOf(revoked.token)];
  endpoint.wait(7 * DAY - 3_600_000);
  cookies[0] = await cookieOf(expiring.token);
  endpoint.wait(3_600_000);
  expect((await ask('DELETE', `/v1/share-links/${revoked.link.id}`)).status).toBe(204);
  const answers = await Promise.all(
    [expiring.token, revoked.token, `assent_${'A'.repeat(43)}`].map(async token => {
      const answer = await open(token);
      return [answer.status, await answer.text(), answer.headers.get('set-cookie')];
    }),
  );
  expect(answers).toEqual(Array.from({ length: 3 }, () => [401, expect.stringContaining('"wrong-token"'), null]));
  expect(new Set(answers.map(([, text]) => text)).size).toBe(1);
  for (const cookie of cookies) expect((await endpoint.request('/v1/rates', { headers: { cookie } })).status).toBe(401);
  expect((await list()).map(({ id }) => id)).toEqual([expiring.link.id]);
});

test('who made, opened and revoked a link is in the audit log, about the site', async () => {
  const { link, token } = await make();
  await cookieOf(token);
  await ask('DELETE', `/v1/share-links/${link.id}`);
  const acts = (await endpoint.store.acts({ limit: 3 })).map(({ act, site, about, account, detail }) => [act, site, about, account === link.id, detail]);
  expect(acts).toEqual([
    ['link-revoked', 'shop', link.id, false, {}],
    ['signed-in', null, null, true, { by: 'link' }],
    ['link-made', 'shop', link.id, false, { days: '30' }],
  ]);
});

test('another site, another shape and an account that is no link are refused, and nothing is made', async () => {
  const refused = async (changes: object) => (await ask('POST', '/v1/share-links', { ...DRAFT, ...changes })).body.code;
  expect([await refused({ site: 'blog' }), await refused({ site: 'nobody' })]).toEqual(['unknown-site', 'unknown-site']);
  for (const changes of [
    { days: 8 },
    { name: '' },
    { range: { days: 401 } },
    { range: { from: '2026-11-09', to: '2026-11-01' } },
    { range: { from: '2026-02-30', to: '2026-03-01' } },
    { filter: { shoe: '44' } },
    { filter: { device: 'x'.repeat(65) } },
    { more: 1 },
  ])
    expect([changes, await refused(changes)]).toEqual([changes, 'shape']);
  const somebody = (await endpoint.store.accounts())[0]?.id;
  expect((await ask('DELETE', `/v1/share-links/${somebody}`)).status).toBe(404);
  const other = (await ask('POST', '/v1/share-links', { ...DRAFT, site: 'blog' }, await endpoint.tokenOf('editor'))).body.link;
  expect((await ask('DELETE', `/v1/share-links/${other.id}`)).status).toBe(404);
  expect([await list(), (await ask('GET', '/v1/share-links?site=blog')).body.code]).toEqual([[], 'unknown-site']);
  const accounts = (await ask('GET', '/v1/accounts', undefined, await endpoint.tokenOf('admin'))).body as unknown as { accounts: { id: string }[] };
  expect(accounts.accounts.map(({ id }) => id)).not.toContain(other.id);
  for (const path of [`/v1/accounts/${other.id}`, `/v1/accounts/${other.id}/token`, `/v1/accounts/${other.id}/code`])
    expect((await ask('POST', path, { name: 'x', role: 'admin', sites: null }, await endpoint.tokenOf('admin'))).status).toBe(404);
});

test('one who holds a link cannot sign the others out', async () => {
  const { token } = await make();
  const [mine, theirs] = [await cookieOf(token), await cookieOf(token)];
  const headers = { cookie: mine, 'x-assent': '1', 'sec-fetch-site': 'same-origin' };
  expect((await endpoint.request('/v1/session?everywhere=1', { method: 'DELETE', headers })).status).toBe(204);
  const seen = await Promise.all([mine, theirs].map(async cookie => (await endpoint.request('/v1/session', { headers: { cookie } })).status));
  expect(seen).toEqual([401, 200]);
});

test('guessing is slowed as it is for sessions', async () => {
  await endpoint.close();
  endpoint = await makeEndpoint();
  const seen: number[] = [];
  for (let i = 0; i < 12; i++) seen.push((await open(`assent_${i}`)).status);
  expect([seen.slice(0, 10), seen.slice(10)]).toEqual([Array.from({ length: 10 }, () => 401), [429, 429]]);
});
