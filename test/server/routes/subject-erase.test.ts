// Erasure by possession: what goes, what stays, and who may ask.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fromBase64url, makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseRecords } from '../../../packages/server/src/rights/erase-records.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';

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

const erase = async (claim: object = mine) => {
  const answer = await endpoint.post('/v1/subject/erase', { site: 'shop', ...claim });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('P3 record and salt are gone, the leaf stays, the tree verifies, and the receipt says on which day', async () => {
  const later = makeRecordId(1, new Uint8Array(10));
  await endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version, { id: later, seq: 1, event: 'renewed', supersedes: id }));
  const other = await makeVisitor(2);
  await endpoint.post('/v1/records', makeSubmission(other.subject, endpoint.version));
  expect(await erase()).toMatchObject({
    status: 200,
    body: { schema: 'assent-erasure/1', subject: mine.subject, on: '2026-11-24', erased: 2, restricted: null },
  });
  expect(await endpoint.store.recordsOf('shop', mine.subject)).toEqual([]);
  expect((await endpoint.store.recordsOf('shop', other.subject)).length).toBe(1);
  await checkLog(endpoint.store);
  for (const gone of [id, later]) {
    const receipt = await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id: gone });
    expect([receipt.status, await receipt.json()]).toMatchObject([410, { code: 'erased', on: '2026-11-24' }]);
  }
});

test('no byte of an erased record is left in any file of the data directory', async () => {
  const [kept] = await endpoint.store.recordsOf('shop', mine.subject);
  if (!kept) throw new Error('expected a record');
  await endpoint.settle();
  const traces = () => {
    const files = readdirSync(endpoint.data).filter(name => /\.(?:db|db-wal|json|pem)$/.test(name));
    const all = Buffer.concat(files.map(name => readFileSync(path.join(endpoint.data, name))));
    return [fromBase64url(mine.subject), fromBase64url(id), kept.salt, kept.record.slice(0, 80), mine.subject, id].map(trace => all.includes(trace));
  };
  expect(traces()).toEqual([true, true, true, true, true, true]);
  await erase();
  expect(traces()).toEqual([false, false, false, false, false, false]);
});

test('an erasure keeps nobody waiting while an audit reads; the last bytes go with the next run', async () => {
  const reader = openSqliteStore(path.join(endpoint.data, 'assent.db'));
  const began = performance.now();
  await reader.still(async () => {
    expect((await reader.recordsOf('shop', mine.subject)).length).toBe(1);
    expect((await erase()).body).toMatchObject({ erased: 1 });
    // the audit sees the store as it was when it began
    expect((await reader.recordsOf('shop', mine.subject)).length).toBe(1);
  });
  // SQLite's own patience with a reader is five seconds, in which no record could be kept
  expect(performance.now() - began).toBeLessThan(4_500);
  const logged = () => readFileSync(path.join(endpoint.data, 'assent.db-wal')).length;
  expect(logged()).toBeGreaterThan(0);
  await eraseRecords(endpoint.store, { site: 'shop', of: { due: 0 }, on: '2026-11-24', reason: 'retention' });
  expect(logged()).toBe(0);
  await reader.close();
});

test('I2 a retry that comes after the erasure is acknowledged and brings nothing back', async () => {
  await erase();
  expect((await endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version))).status).toBe(204);
  expect(await endpoint.store.recordsOf('shop', mine.subject)).toEqual([]);
  const [day] = await endpoint.store.tallies('shop', 0, 99_999);
  expect(day?.n).toBe(1);
});

test('a dispute restricts instead: nothing is erased, the visitor still reads it, and is told why', async () => {
  await endpoint.store.restrict('shop', mine.subject, Date.UTC(2026, 10, 20));
  expect(await erase()).toMatchObject({ status: 200, body: { erased: 0, restricted: { since: '2026-11-20', reason: 'art. 17(3)(e)' } } });
  const access = await (await endpoint.post('/v1/subject/access', { site: 'shop', ...mine })).json();
  expect(access).toMatchObject({ restricted: '2026-11-20', receipts: [{ record: { id } }] });
  await endpoint.store.restrict('shop', mine.subject, null);
  expect((await erase()).body).toMatchObject({ erased: 1 });
});

test('who does not hold the secret, or asks twice, learns nothing', async () => {
  const other = await makeVisitor(2);
  const answers = [await erase({ subject: mine.subject, secret: other.secret }), await erase(other)];
  await erase();
  answers.push(await erase());
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 403, body: { code: 'not-yours' } });
  expect((await endpoint.post('/v1/subject/erase', { site: 'shop', ...mine }, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await erase({ ...mine, extra: 1 })).status).toBe(400);
});
