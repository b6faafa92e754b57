// Captures: kept once, by their hash, in the log; by a token that can do nothing else; and nothing but pictures.
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import type { Captures, Lookup } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLog } from '../../helpers/check-log.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';
import { chunk, makePng } from '../../helpers/png.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
let token: string;
beforeEach(async () => {
  endpoint = await makeEndpoint({ sites: [makeSite(), makeSite({ id: 'blog' })] });
  token = await endpoint.tokenOf('capturer', ['shop']);
});
afterEach(() => endpoint.close());

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const list = async (as = token, site = 'shop'): Promise<Captures> =>
  (await (await endpoint.request(`/v1/captures?site=${site}`, { headers: { authorization: `Bearer ${as}` } })).json()) as Captures;

async function facts(changes: Record<string, string> = {}): Promise<Record<string, string>> {
  const { version, notices } = await list();
  const said = { site: 'shop', version: version.site, sdk: version.sdk, notice: notices.fr as string, locale: 'fr' };
  return { ...said, layer: 'notice', screen: '1', device: 'mobile', theme: 'light', source: 'page', ...changes };
}

async function send(png: Uint8Array, changes: Record<string, string> = {}, as = token, headers: Record<string, string> = {}) {
  const query = new URLSearchParams({ picture: sha256(png), ...(await facts()), ...changes });
  const answer = await endpoint.request(`/v1/captures?${query}`, {
    method: 'POST',
    body: Uint8Array.from(png),
    headers: { authorization: `Bearer ${as}`, 'content-type': 'image/png', ...headers },
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string; picture?: string; index?: number; epoch?: number } };
}

test('FR-63 a picture is kept under its hash, the log says what is on it and when it came, and a signed head covers that', async () => {
  const png = makePng(40, 30);
  const { status, body } = await send(png);
  expect([status, body]).toEqual([201, { picture: sha256(png), epoch: 1, index: expect.any(Number), received: '2026-11-24T09:30:00Z' }]);
  expect(Buffer.from((await endpoint.store.evidence('shop', sha256(png))) ?? []).equals(png)).toBe(true);
  await endpoint.settle();
  const [log] = await checkLog(endpoint.store);
  expect(log?.frontier.size).toBe((body.index ?? 0) + 1);
  expect(log?.checkpoint.split('\n')[1]).toBe(String(log?.frontier.size));
  const { site, version, notice, sdk, ...said } = await facts();
  const kept = { picture: sha256(png), width: 40, height: 30, received: '2026-11-24T09:30:00Z', epoch: 1, index: body.index };
  expect([site, (await list()).captures]).toEqual(['shop', [{ ...said, ...kept, screen: 1, version: { site: version, notice, sdk }, sound: true }]]);
});

test('sent again, or twice at once, it is kept once', async () => {
  const png = makePng();
  const answers = await Promise.all([send(png), send(png), send(png)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
  expect(new Set(answers.map(({ body }) => body.index)).size).toBe(1);
  endpoint.wait(86_400_000);
  expect([(await send(png)).status, (await list()).captures.length]).toEqual([200, 1]);
});

test('what a picture says besides its pixels is not kept', async () => {
  const told = makePng(4, 3, 5, [chunk('tEXt', Buffer.from('Software\0Jeanne’s laptop'))]);
  const { status, body } = await send(told);
  expect([status, body.picture]).toEqual([201, sha256(makePng(4, 3, 5))]);
});

test('four pictures of one screen are kept, and no fifth; another screen has its own', async () => {
  for (const colour of [1, 2, 3, 4]) expect((await send(makePng(4, 3, colour))).status).toBe(201);
  expect([(await send(makePng(4, 3, 5))).body.code, (await send(makePng(4, 3, 1))).status]).toEqual(['enough', 200]);
  expect((await send(makePng(4, 3, 5), { device: 'desktop' })).status).toBe(201);
});

const WRONG = [
  ['of another hash', { picture: 'a'.repeat(64) }, 400, 'wrong-hash'],
  ['of a version that is not served', { version: 'a'.repeat(64) }, 403, 'unknown-version'],
  ['of texts that the log does not know', { notice: 'a'.repeat(64) }, 403, 'unknown-version'],
  ['of the texts of another language', { locale: 'en' }, 403, 'unknown-version'],
  ['of another SDK', { sdk: 'a'.repeat(64) }, 403, 'unknown-version'],
  ['of a device that has no screen', { device: 'unknown' }, 400, 'shape'],
  ['of no screen', { screen: '0' }, 400, 'shape'],
  ['with an address', { url: 'https://shop.example/?name=jeanne' }, 400, 'shape'],
  ['of a site that is not theirs', { site: 'blog' }, 403, 'unknown-site'],
  ['of a site that is not there', { site: 'nobody' }, 403, 'unknown-site'],
] as const;

test('a picture of something else than is said, or of what is not served, is refused, and nothing is kept', async () => {
  const before = (await endpoint.store.logs('shop'))[0]?.frontier.size;
  for (const [what, changes, status, code] of WRONG) {
    const answer = await send(makePng(), changes);
    expect([what, answer.status, answer.body.code]).toEqual([what, status, code]);
  }
  expect((await endpoint.store.logs('shop'))[0]?.frontier.size).toBe(before);
  expect(await endpoint.store.evidence('shop', sha256(makePng()))).toBeNull();
});

test('what is no picture, is too large or says it is something else is refused', async () => {
  const jpeg = Buffer.from('ffd8ffe000104a464946', 'hex');
  expect((await send(jpeg)).body.code).toBe('not-a-picture');
  expect((await send(makePng(4, 3).subarray(0, 60))).body.code).toBe('not-a-picture');
  expect((await send(makePng(), {}, token, { 'content-type': 'image/svg+xml' })).body.code).toBe('media-type');
  expect((await send(makePng(), {}, token, { 'content-encoding': 'gzip' })).body.code).toBe('media-type');
  expect((await send(Buffer.alloc(8 * 1024 * 1024 + 1))).body.code).toBe('body-too-large');
  expect(await endpoint.store.evidenceOf('shop')).not.toContain(sha256(jpeg));
});

test('the token of a program hands in pictures of its site, and opens nothing else: no session, no rates, no picture', async () => {
  const headers = { authorization: `Bearer ${token}` };
  const { body } = await send(makePng());
  for (const at of ['/v1/rates?site=shop', '/v1/accounts', '/v1/acts', '/v1/export?site=shop', `/v1/captures/shop/${body.picture}`])
    expect([at, (await endpoint.request(at, { headers })).status]).toEqual([at, 403]);
  const signIn = await endpoint.request('/v1/session', {
    method: 'POST',
    body: JSON.stringify({ token }),
    headers: { 'content-type': 'application/json', 'x-assent': '1', 'sec-fetch-site': 'same-origin', origin: 'https://consent.example.org' },
  });
  expect([signIn.status, signIn.headers.get('set-cookie')]).toEqual([403, null]);
});

test('who has looked may see: the picture as it was kept, and no other evidence by that way', async () => {
  const png = makePng();
  const { body } = await send(png);
  const headers = { authorization: `Bearer ${await endpoint.tokenOf('dpo')}` };
  const shown = await endpoint.request(`/v1/captures/shop/${body.picture}`, { headers });
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(Buffer.from(await shown.arrayBuffer()).equals(png)).toBe(true);
  const other = (await endpoint.store.evidenceOf('shop')).find(hash => hash !== body.picture);
  expect((await endpoint.request(`/v1/captures/shop/${other}`, { headers })).status).toBe(404);
});

test('each new picture is an act of the account in the audit log', async () => {
  await send(makePng());
  await send(makePng());
  const answer = await endpoint.request('/v1/acts', { headers: { authorization: `Bearer ${endpoint.token}` } });
  const { acts } = (await answer.json()) as { acts: { act: string; site: string; detail: object }[] };
  expect(acts.filter(({ act }) => act === 'captured')).toMatchObject([{ site: 'shop', detail: { picture: sha256(makePng()) } }]);
});

test('the DPO’s look-up names the pictures of exactly the notice that the record names, and says which are altered', async () => {
  const { version, notices } = await list();
  const { body } = await send(makePng());
  await send(makePng(4, 3, 1), { locale: 'en', notice: notices.en as string });
  const { subject } = await makeVisitor();
  await endpoint.post(
    '/v1/records',
    makeSubmission(subject, endpoint.version, { version: { site: version.site, sdk: version.sdk, notice: notices.fr as string } }),
  );
  const dpo = await endpoint.tokenOf('dpo');
  const look = async () => {
    const answer = await endpoint.request('/v1/proofs', {
      method: 'POST',
      body: JSON.stringify({ site: 'shop', reason: 'check', reference: '', number: subject }),
      headers: { authorization: `Bearer ${dpo}`, 'content-type': 'application/json' },
    });
    return ((await answer.json()) as Lookup).records[0]?.notice?.captures.map(({ picture, sound }) => [picture, sound]);
  };
  expect(await look()).toEqual([[body.picture, true]]);
  const database = new DatabaseSync(path.join(endpoint.data, 'assent.db'));
  database.prepare('UPDATE evidence SET body = ? WHERE hash = ?').run(makePng(4, 3, 99), Buffer.from(body.picture ?? '', 'hex'));
  database.close();
  expect(await look()).toEqual([[body.picture, false]]);
  expect((await endpoint.request(`/v1/captures/shop/${body.picture}`, { headers: { authorization: `Bearer ${dpo}` } })).status).toBe(404);
});

test('a disk that refuses the picture leaves nothing half done: no statement without its picture', async () => {
  const full = await makeEndpoint({
    wrap: store => ({
      ...store,
      keepEvidence: (site, documents) => (documents.size === 1 ? Promise.reject(new Error('disk full')) : store.keepEvidence(site, documents)),
    }),
  });
  const before = (await full.store.logs('shop'))[0]?.frontier.size;
  const query = new URLSearchParams({ ...(await facts()), picture: sha256(makePng()) });
  const answer = await full.request(`/v1/captures?${query}`, {
    method: 'POST',
    body: Uint8Array.from(makePng()),
    headers: { authorization: `Bearer ${await full.tokenOf('capturer')}`, 'content-type': 'image/png' },
  });
  expect([answer.status, (await full.store.logs('shop'))[0]?.frontier.size]).toEqual([500, before]);
  await full.close();
});
