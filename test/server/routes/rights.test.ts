// Receipts and access: possession of the secret is the right to read.
import { digestNow, makeRecordId, parseVerifierKey, type VerifierKey, verifyReceipt } from '@assent/core/proof';
import type { ConsentRecord } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashNow } from '../../../packages/server/src/log/hash-now.ts';
import { makeTombstone } from '../../../packages/server/src/rights/tombstone.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { addition } from '../../helpers/new-record.ts';

let endpoint: Endpoint;
let mine: { secret: string; subject: string };
let id: string;

beforeEach(async () => {
  endpoint = await makeEndpoint();
  mine = await makeVisitor();
  const submission = makeSubmission(mine.subject, endpoint.version);
  ({ id } = submission);
  await endpoint.post('/v1/records', submission);
});
afterEach(() => endpoint.close());

async function trusted(): Promise<VerifierKey[]> {
  const { keys } = (await (await endpoint.request('/v1/keys')).json()) as { readonly keys: readonly string[] };
  return keys.map(key => digestNow(parseVerifierKey(key), hashNow));
}

const ask = (more: object = { id }) => endpoint.post('/v1/receipt', { site: 'shop', ...mine, ...more });

test('a receipt proves the whole record, with the published keys alone', async () => {
  await endpoint.settle();
  const answer = await ask();
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'text/plain; charset=utf-8', 'no-store']);
  const proven = await verifyReceipt(await answer.text(), await trusted());
  expect(proven).toMatchObject({ ok: true, origin: 'consent.example.org/log/shop/1', index: 2, record: { id, subject: mine.subject, event: 'given' } });
});

test('a record in a log that was frozen before a checkpoint covered it has no proof, and that is said instead of promised', async () => {
  await endpoint.settle();
  const late = await makeVisitor(3);
  const own = makeRecordId(NOW / 1000 + 5, new Uint8Array(10));
  // beside the endpoint, so that no checkpoint follows
  await endpoint.store.append([addition({ subject: late.subject, id: own })]);
  const claim = { site: 'shop', ...late, id: own };
  expect((await endpoint.post('/v1/receipt', claim)).status).toBe(202);
  await endpoint.store.freezeLog('shop', 1);
  const answer = await endpoint.post('/v1/receipt', claim);
  expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'unprovable' }]);
  await endpoint.look();
  const health = await endpoint.request('/v1/proof-health?site=shop', { headers: { authorization: `Bearer ${endpoint.token}` } });
  expect(await health.json()).toMatchObject({ missing: 1 });
});

test('a receipt stays good while the log grows, over full tiles, and after the endpoint has started again', async () => {
  await endpoint.settle();
  const early = await (await ask()).text();
  const other = await makeVisitor(2);
  const ids = Array.from({ length: 600 }, (_, i) => makeRecordId(NOW / 1000 + i, new Uint8Array(10).fill(3)));
  await Promise.all(ids.map(own => endpoint.post('/v1/records', makeSubmission(other.subject, endpoint.version, { id: own }))));
  await endpoint.settle();
  const late = await (await ask()).text();
  expect(late).not.toBe(early);
  for (const receipt of [early, late]) expect((await verifyReceipt(receipt, await trusted())).ok).toBe(true);
  const last = await endpoint.post('/v1/receipt', { site: 'shop', ...other, id: ids.at(-1) });
  expect(await verifyReceipt(await last.text(), await trusted())).toMatchObject({ ok: true, index: 602, size: 603 });
});

test('before a checkpoint covers the record the receipt is pending, 202 and when to come back', async () => {
  const slow = await makeEndpoint({ wrap: store => ({ ...store, keepCheckpoint: () => Promise.reject(new Error('disk full')) }) });
  const submission = makeSubmission(mine.subject, slow.version);
  expect((await slow.post('/v1/records', submission)).status).toBe(204);
  await slow.settle();
  const answer = await slow.post('/v1/receipt', { site: 'shop', ...mine, id: submission.id });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([202, '1']);
  expect(await answer.json()).toMatchObject({ code: 'pending' });
  expect(String(slow.errors[0])).toContain('disk full');
  await slow.close();
});

test('after an erasure the receipt says on which day; the visitor’s own receipt remains good', async () => {
  await endpoint.settle();
  const before = await (await ask()).text();
  const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });
  await endpoint.store.erase({ site: 'shop', of: { subject: mine.subject }, on: '2026-11-25', limit: 10, tombstone });
  const answer = await ask();
  expect(answer.status).toBe(410);
  expect(await answer.json()).toMatchObject({ code: 'erased', on: '2026-11-25' });
  expect((await verifyReceipt(before, await trusted())).ok).toBe(true);
});

test('access gives every record of the subject in the order of its events, whatever their ids, and nobody else’s', async () => {
  const later = makeRecordId(1, new Uint8Array(10));
  await endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version, { id: later, seq: 1, event: 'withdrawn', supersedes: id }));
  const other = await makeVisitor(2);
  await endpoint.post('/v1/records', makeSubmission(other.subject, endpoint.version));
  await endpoint.settle();
  const answer = await endpoint.post('/v1/subject/access', { site: 'shop', ...mine });
  const { receipts, ...rest } = (await answer.json()) as { receipts: { record: ConsentRecord; receipt: string; due: string }[] };
  expect(rest).toEqual({ schema: 'assent-access/1', site: 'shop', subject: mine.subject, restricted: null });
  expect(receipts.map(({ due }) => due)).toEqual(['2027-11-25', '2028-05-23']);
  for (const { receipt } of receipts) expect((await verifyReceipt(receipt, await trusted())).ok).toBe(true);
  expect(receipts.map(({ record }) => [record.subject, record.id])).toEqual([
    [mine.subject, id],
    [mine.subject, later],
  ]);
});

test('a wrong secret, an unknown record and an unknown subject get the same answer', async () => {
  const other = await makeVisitor(2);
  const asked = [
    await endpoint.post('/v1/receipt', { site: 'shop', subject: mine.subject, secret: other.secret, id }),
    await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id: makeRecordId(0, new Uint8Array(10)) }),
    await endpoint.post('/v1/subject/access', { site: 'shop', subject: mine.subject, secret: other.secret }),
    await endpoint.post('/v1/subject/access', { site: 'shop', ...other }),
  ];
  const answers = await Promise.all(asked.map(async answer => `${answer.status} ${await answer.text()}`));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^403 /);
});

test('a claim with another shape is refused, and so is one from a foreign page', async () => {
  expect((await endpoint.post('/v1/receipt', { site: 'shop', ...mine })).status).toBe(400);
  expect((await endpoint.post('/v1/subject/access', { site: 'shop', ...mine, id })).status).toBe(400);
  expect((await endpoint.post('/v1/subject/access', { site: 'shop', ...mine, secret: 'short' })).status).toBe(400);
  expect((await endpoint.post('/v1/subject/access', { site: 'shop', ...mine }, { origin: 'https://evil.example' })).status).toBe(403);
});
