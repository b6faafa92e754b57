// Retention by an injected clock: two clocks, a tail only for what proves something, and a log that stays whole.
import type { ConsentRecord } from '@assent/core';
import { auditSite, digestNow, makeRecordId, parseTombstone } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAudited } from '../../../packages/server/src/log/audited-site.ts';
import { hashNow } from '../../../packages/server/src/log/hash-now.ts';
import { openKeys } from '../../../packages/server/src/log/keys.ts';
import { dueDay, dueDayOnceEnded } from '../../../packages/server/src/rights/due-day.ts';
import { makeRetentionJob } from '../../../packages/server/src/rights/retention-job.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

const DAY = 86_400_000;
const RECORD = { event: 'given', received: '2026-11-24T09:30:00Z', expires: '2027-05-23T09:30:00Z' } as Pick<ConsentRecord, 'event' | 'expires' | 'received'>;
const on = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const retention = { tail: 'P30D', reason: 'a month for complaints' };

test('the first clock runs until the choice expires, the second as long as the controller says', () => {
  expect(on(dueDay(RECORD, retention))).toBe('2027-06-23');
  expect(on(dueDay(RECORD))).toBe('2028-05-23');
});

test('a refusal proves no consent: it goes when it expires', () => {
  expect([on(dueDay({ ...RECORD, event: 'refused' })), on(dueDay({ ...RECORD, event: 'signal' }))]).toEqual(['2027-05-24', '2027-05-24']);
});

test('FR-21 an expiry that a browser made up does not keep a record for longer than a choice can hold', () => {
  expect(on(dueDay({ ...RECORD, expires: '9999-01-01T00:00:00Z' }, retention))).toBe('2028-01-25');
});

test('a choice that another one ended is valid until then', () => {
  expect(on(dueDayOnceEnded('2026-12-01T00:00:00Z', retention))).toBe('2026-12-31');
});

test('a site whose file says how long goes before the endpoint, in its records and in what its log states', async () => {
  const proof = { retention: 'P30D', reason: 'a month for complaints' };
  const own = await makeEndpoint({ sites: [makeSite({ proof }), makeSite({ id: 'other' })] });
  const { subject } = await makeVisitor(1);
  expect((await own.post('/v1/records', makeSubmission(subject, own.version))).status).toBe(204);
  expect((await own.store.recordsOf('shop', subject)).map(({ due }) => on(due))).toEqual(['2027-06-23']);
  const stated = async (site: string) => JSON.parse((await own.store.statements(site, 1, 0, 1))[0]?.body ?? '{}') as object;
  expect(await stated('shop')).toMatchObject({ retention: { tail: 'P30D', reason: 'a month for complaints' } });
  expect(await stated('other')).toMatchObject({ retention: { tail: 'P365D' } });
  await own.close();
});

let endpoint: Endpoint;
let time: number;
let told: (readonly [string, number])[];
beforeEach(async () => {
  endpoint = await makeEndpoint();
  time = NOW;
  told = [];
});
afterEach(() => endpoint.close());

const job = (prune = false) =>
  makeRetentionJob({
    store: endpoint.store,
    sites: ['shop'],
    now: () => time,
    prune,
    onErased: (...one) => told.push(one),
    onFailure: error => endpoint.errors.push(error),
  });

async function keep(seed: number, changes: Parameters<typeof makeSubmission>[2]): Promise<string> {
  const { subject } = await makeVisitor(seed);
  expect((await endpoint.post('/v1/records', makeSubmission(subject, endpoint.version, changes))).status).toBe(204);
  return subject;
}

const left = async (subject: string) => (await endpoint.store.recordsOf('shop', subject)).map(({ record }) => (JSON.parse(record) as ConsentRecord).event);

test('FR-66 P7 each record goes on its day and not before, with a tombstone, and the rates stay', async () => {
  const given = await keep(1, {});
  const refused = await keep(2, { event: 'refused', purposes: { audience: 'denied', media: 'denied' } });
  const before = await endpoint.store.tallies('shop', 0, 99_999);
  time = Date.parse('2027-05-23T23:00:00Z');
  await job().run();
  expect([await left(given), await left(refused), told]).toEqual([['given'], ['refused'], []]);
  time += 2 * 3_600_000;
  await job().run();
  expect([await left(given), await left(refused), told]).toEqual([['given'], [], [['shop', 1]]]);
  time = Date.parse('2028-05-23T01:00:00Z');
  await job().run();
  expect(await left(given)).toEqual([]);
  await checkLog(endpoint.store);
  const said = (await endpoint.store.statements('shop', 1, 0, 99, 'tombstone')).map(({ body }) => JSON.parse(body) as { on: string; reason: string });
  expect(said.map(({ on: day, reason }) => [day, reason])).toEqual([
    ['2027-05-24', 'retention'],
    ['2028-05-23', 'retention'],
  ]);
  expect(await endpoint.store.tallies('shop', 0, 99_999)).toEqual(before);
  expect(endpoint.errors).toEqual([]);
});

test('many that go on one day are named by one tombstone for every 256, as ranges of neighbouring leaves, and the audit finds nothing amiss', async () => {
  const { subject } = await makeVisitor(1);
  const ids = Array.from({ length: 600 }, (_, i) => makeRecordId(NOW / 1000 + i, new Uint8Array(10)));
  await Promise.all(ids.map(id => endpoint.post('/v1/records', makeSubmission(subject, endpoint.version, { id }))));
  await endpoint.settle();
  time = Date.parse('2028-05-23T01:00:00Z');
  await job().run();
  expect([await left(subject), told]).toEqual([[], [['shop', 600]]]);
  const said = (await endpoint.store.statements('shop', 1, 0, 9999, 'tombstone')).map(({ body }) => parseTombstone(body).leaves);
  expect(said.map(leaves => leaves.reduce((sum, { from, to }) => sum + to - from, 0))).toEqual([256, 256, 88]);
  expect(said.flat().length).toBeLessThan(10);
  const audited = await openAudited(
    endpoint.store,
    'shop',
    openKeys(endpoint.data, () => NOW),
    [],
  );
  const { findings, logs } = await auditSite(audited, { run: work => digestNow(work, hashNow) });
  expect([findings, logs[0]?.erased]).toEqual([[], 600]);
});

test('a withdrawal appends, and starts the second clock of what it ended', async () => {
  const id = makeRecordId(NOW / 1000, new Uint8Array(10).fill(7));
  const subject = await keep(1, { id });
  endpoint.wait(10 * DAY);
  const denied = { audience: 'denied', media: 'denied' } as const;
  await keep(1, { id: makeRecordId(NOW / 1000 + 864_000, new Uint8Array(10)), seq: 1, event: 'withdrawn', purposes: denied, supersedes: id });
  expect(await left(subject)).toEqual(['given', 'withdrawn']);
  expect((await endpoint.store.recordsOf('shop', subject)).map(({ due }) => on(due))).toEqual(['2027-12-05', '2028-05-23']);
});

test('a thousand records that are due go in pieces, a piece that fails is told and goes the next time', async () => {
  const { subject } = await makeVisitor();
  const ids = Array.from({ length: 600 }, (_, i) => makeRecordId(NOW / 1000 + i, new Uint8Array(10)));
  await Promise.all(ids.map(id => endpoint.post('/v1/records', makeSubmission(subject, endpoint.version, { id }))));
  time += 900 * DAY;
  const { store } = endpoint;
  let calls = 0;
  const failing = {
    ...store,
    erase: async (erasure: Parameters<typeof store.erase>[0]) => (++calls === 2 ? Promise.reject(new Error('disk full')) : store.erase(erasure)),
  };
  const parts = { sites: ['shop'], now: () => time, prune: false, onErased: () => {}, onFailure: (error: unknown) => endpoint.errors.push(error) };
  await makeRetentionJob({ ...parts, store: failing }).run();
  expect([String(endpoint.errors.pop()), (await left(subject)).length]).toEqual(['Error: disk full', 600 - 256]);
  await job().run();
  expect(await left(subject)).toEqual([]);
  await checkLog(store);
});

test('entries older than the oldest record are pruned only where the written policy says so', async () => {
  const { subject } = await makeVisitor();
  const ids = Array.from({ length: 600 }, (_, i) => makeRecordId(NOW / 1000 + i, new Uint8Array(10)));
  await Promise.all(ids.map(id => endpoint.post('/v1/records', makeSubmission(subject, endpoint.version, { id }))));
  time += 900 * DAY;
  await job().run();
  expect((await endpoint.store.logs('shop'))[0]?.minimum).toBe(0);
  await job(true).run();
  const [log] = await endpoint.store.logs('shop');
  expect(log?.minimum).toBe(512);
  expect((await endpoint.store.entries('shop', 1, 512, 999)).length).toBe((log?.frontier.size ?? 0) - 512);
});

test('the audit log forgets what is older than a year and says so itself; answered requests are forgotten after five', async () => {
  const act = { account: null, act: 'signed-in', site: null, about: null, detail: {} } as const;
  for (const day of [0, 100, 400]) await endpoint.store.keepAct({ ...act, at: NOW + day * DAY });
  const request = {
    site: 'shop',
    mark: '0'.repeat(32),
    subject: null,
    state: 'answered',
    reason: null,
    received: NOW,
    due: '2026-12-24',
    assignee: null,
  } as const;
  await endpoint.store.addRequest({ ...request, id: 'R-OLD', right: 'access', closed: NOW });
  await endpoint.store.addRequest({ ...request, id: 'R-NEW', right: 'erasure', closed: NOW + 400 * DAY });
  time = NOW + 400 * DAY;
  await job().run();
  expect((await endpoint.store.acts({ limit: 9 })).map(kept => [kept.act, kept.detail])).toEqual([
    ['acts-forgotten', { count: '1' }],
    ['signed-in', {}],
    ['signed-in', {}],
  ]);
  time = NOW + 1830 * DAY;
  await job().run();
  expect((await endpoint.store.requests('shop', 9)).map(({ id }) => id)).toEqual(['R-NEW']);
});
