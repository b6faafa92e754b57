// Rights exercised from the receipt area: who holds the secret asks, and reads how far it is.
import type { Requests } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';

let endpoint: Endpoint;
let mine: { secret: string; subject: string };
beforeEach(async () => {
  endpoint = await makeEndpoint();
  mine = await makeVisitor();
  await endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version));
});
afterEach(() => endpoint.close());

const request = (right: unknown, claim: object = mine) => endpoint.post('/v1/subject/request', { site: 'shop', ...claim, right });
const list = async (claim: object = mine) => endpoint.post('/v1/subject/requests', { site: 'shop', ...claim });
const read = async (answer: Response) => ((await answer.json()) as Requests).requests;

test('a request gets a reference and is due in one month (GDPR art. 12(3))', async () => {
  const answer = await request('erasure');
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const requests = await read(answer);
  const id = expect.stringMatching(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/) as string;
  expect(requests).toEqual([{ id, right: 'erasure', state: 'new', received: '2026-11-24', due: '2026-12-24', closed: null, reason: null }]);
  expect(await read(await list())).toEqual(requests);
});

test('each right is asked for once at a time', async () => {
  await request('erasure');
  await request('erasure');
  expect((await read(await request('access'))).map(({ right }) => right).sort()).toEqual(['access', 'erasure']);
});

test('without the secret, or without a record, nothing is asked and nothing is read', async () => {
  const other = await makeVisitor(2);
  await request('erasure');
  expect((await request('erasure', { ...other, subject: mine.subject })).status).toBe(403);
  expect((await list({ ...other, subject: mine.subject })).status).toBe(403);
  expect((await request('erasure', other)).status).toBe(403);
  expect(await read(await list(other))).toEqual([]);
});

test('once everything is erased the request is still there for who holds the secret, and names nobody any more', async () => {
  await request('erasure');
  await endpoint.post('/v1/subject/erase', { site: 'shop', ...mine });
  expect((await read(await list())).map(({ right }) => right)).toEqual(['erasure']);
  expect((await endpoint.store.requests('shop', 9)).map(({ subject }) => subject)).toEqual([null]);
});

test.each([['everything'], [undefined], [7], [null]])('%j is no right', async right => {
  expect((await request(right)).status).toBe(400);
});
