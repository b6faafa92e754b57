// The rights queue: what may follow what, who took care of it, and an erasure that erases while the log still verifies.
import type { QueuedRequest, Requests, Right } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLog } from '../../helpers/check-log.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';

const DAY = 86_400_000;
let endpoint: Endpoint;
let mine: { secret: string; subject: string };
let dpo: string;
beforeEach(async () => {
  endpoint = await makeEndpoint();
  mine = await makeVisitor();
  dpo = await endpoint.tokenOf('dpo');
  await endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version));
});
afterEach(() => endpoint.close());

async function ask(path: string, body?: object, token = dpo) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const answer = await endpoint.request(path, body ? { method: 'POST', headers, body: JSON.stringify({ site: 'shop', ...body }) } : { headers });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : null) as QueuedRequest & { code: string; requests: QueuedRequest[]; erased: number } };
}
async function made(right: Right = 'erasure'): Promise<string> {
  const answer = await endpoint.post('/v1/subject/request', { site: 'shop', ...mine, right });
  return ((await answer.json()) as Requests).requests.find(request => request.right === right)?.id ?? '';
}
const change = (id: string, from: string, to: string, reason?: string, token?: string) =>
  ask(`/v1/requests/${id}`, { from, to, ...(reason && { reason }) }, token);
const queue = async () => (await ask('/v1/requests?site=shop')).body.requests;

test('a request goes from state to state, is taken care of by who moved it, and is told to the visitor', async () => {
  const id = await made();
  expect(await queue()).toMatchObject([{ id, state: 'new', subject: mine.subject, assignee: null, extended: false, due: '2026-12-24' }]);
  expect((await change(id, 'new', 'progress')).body).toMatchObject({ state: 'progress', assignee: 'dpo' });
  expect((await change(id, 'progress', 'refused', 'claims')).body).toMatchObject({ state: 'refused', reason: 'claims', closed: '2026-11-24' });
  const told = await endpoint.post('/v1/subject/requests', { site: 'shop', ...mine });
  expect(((await told.json()) as Requests).requests).toMatchObject([{ id, state: 'refused', reason: 'claims', closed: '2026-11-24' }]);
});

test.each([
  ['what was answered is over', 'answered', 'progress', undefined, 409],
  ['it does not go back', 'progress', 'new', undefined, 409],
  ['somebody was quicker', 'new', 'progress', undefined, 409],
  ['a refusal needs a reason', 'progress', 'refused', undefined, 400],
  ['a reason of its own kind', 'progress', 'refused', 'complex', 400],
  ['an answer has none', 'progress', 'answered', 'complex', 400],
  ['no such state', 'progress', 'lost', undefined, 400],
])('%s', async (_, from, to, reason, status) => {
  const id = await made();
  await change(id, 'new', 'progress');
  if (from === 'answered') await change(id, 'progress', 'answered');
  expect((await change(id, from, to, reason)).status).toBe(status);
});

test('art. 12(3) an answer is given two months more, once, within the first month, with the reason', async () => {
  const id = await made();
  await change(id, 'new', 'progress');
  expect((await change(id, 'progress', 'progress', 'complex')).body).toMatchObject({ due: '2027-02-24', reason: 'complex', extended: true });
  expect((await change(id, 'progress', 'progress', 'many')).status).toBe(409);
  const late = await made('access');
  endpoint.wait(31 * DAY);
  expect((await change(late, 'new', 'new', 'complex')).status).toBe(409);
});

test('erasure erases record and salt, the log still verifies, and the request names nobody any more', async () => {
  const id = await made();
  await change(id, 'new', 'progress');
  expect((await ask(`/v1/requests/${id}/erase`, {})).body).toMatchObject({ erased: 1 });
  expect(await endpoint.store.recordsOf('shop', mine.subject)).toEqual([]);
  await checkLog(endpoint.store);
  expect((await change(id, 'progress', 'answered')).body).toMatchObject({ state: 'answered', subject: null });
  const texts = JSON.stringify(await endpoint.store.acts({ limit: 99 }));
  expect(texts).not.toContain(mine.subject);
  expect((await ask(`/v1/requests/${id}/erase`, {})).status).toBe(404);
});

test('only what was asked to be erased is, and nothing while it is in dispute', async () => {
  const access = await made('access');
  expect((await ask(`/v1/requests/${access}/erase`, {})).status).toBe(404);
  const id = await made();
  expect((await ask('/v1/proofs/dispute', { subject: mine.subject, open: true })).status).toBe(204);
  expect((await ask(`/v1/requests/${id}/erase`, {})).body).toMatchObject({ code: 'in-dispute', since: '2026-11-24' });
  await ask('/v1/proofs/dispute', { subject: mine.subject, open: false });
  expect((await ask(`/v1/requests/${id}/erase`, {})).status).toBe(200);
  expect((await ask('/v1/proofs/dispute', { subject: mine.subject, open: true })).status).toBe(404);
});

test('every step is in the audit log under the reference', async () => {
  const id = await made();
  await change(id, 'new', 'progress');
  await change(id, 'progress', 'progress', 'many');
  await ask(`/v1/requests/${id}/erase`, {});
  await change(id, 'progress', 'answered');
  expect((await endpoint.store.acts({ limit: 9, about: id })).map(({ act, detail }) => [act, detail])).toEqual([
    ['request-changed', { from: 'progress', to: 'answered', due: '2027-02-24' }],
    ['request-changed', { from: 'progress', to: 'progress', reason: 'many', due: '2027-02-24' }],
    ['request-changed', { from: 'new', to: 'progress', due: '2026-12-24' }],
  ]);
  expect((await endpoint.store.acts({ limit: 9 })).map(({ act }) => act)).toContain('erased');
});

test('what the audit log cannot keep is neither changed nor erased', async () => {
  const id = await made();
  let broken = true;
  const store = endpoint.store;
  const deaf = await makeEndpoint({
    wrap: own => ({
      ...own,
      request: store.request,
      recordsOf: store.recordsOf,
      restrictedSince: store.restrictedSince,
      keepAct: act => (broken ? Promise.reject(new Error('disk full')) : own.keepAct(act)),
    }),
  });
  const token = await deaf.tokenOf('dpo');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const post = (path: string, body: object) => deaf.request(path, { method: 'POST', headers, body: JSON.stringify({ site: 'shop', ...body }) });
  expect((await post(`/v1/requests/${id}`, { from: 'new', to: 'progress' })).status).toBe(500);
  expect((await post(`/v1/requests/${id}/erase`, {})).status).toBe(500);
  broken = false;
  await deaf.close();
  expect((await store.recordsOf('shop', mine.subject)).length).toBe(1);
  expect((await queue())[0]?.state).toBe('new');
});

test('a DPO of another site finds no queue here', async () => {
  const id = await made();
  const other = await endpoint.tokenOf('dpo', ['blog']);
  expect((await ask('/v1/requests?site=shop', undefined, other)).status).toBe(403);
  expect((await change(id, 'new', 'progress', undefined, other)).status).toBe(404);
  expect((await ask(`/v1/requests/${id}/erase`, {}, other)).status).toBe(404);
});
