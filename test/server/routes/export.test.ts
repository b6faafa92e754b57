// The archive for auditors from the dashboard: the same bytes twice, sums that hold, and records for the DPO alone.
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';
import { unzip } from '../../helpers/unzip.ts';

let endpoint: Endpoint;
let subject: string;
beforeEach(async () => {
  endpoint = await makeEndpoint();
  ({ subject } = await makeVisitor());
  await endpoint.post('/v1/records', makeSubmission(subject, endpoint.version));
  await endpoint.settle();
});
afterEach(() => endpoint.close());

async function take(role: 'dpo' | 'auditor'): Promise<Buffer> {
  const headers = { authorization: `Bearer ${await endpoint.tokenOf(role)}` };
  const ask = () => endpoint.request('/v1/export?site=shop', { headers });
  // the one before may still be letting go of the store
  const answer = await eventually(ask, ({ status }) => status !== 429, 'its turn');
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([
    200,
    'application/zip',
    'attachment; filename="shop-archive.zip"',
  ]);
  return Buffer.from(await answer.arrayBuffer());
}

test('P9 taken twice it is the same, byte for byte, and SHA256SUMS is over every file', async () => {
  const [first, second] = [await take('dpo'), await take('dpo')];
  expect(first.equals(second)).toBe(true);
  const files = unzip(first);
  const sums = (files.get('SHA256SUMS')?.toString() ?? '').trim().split('\n');
  expect(sums.map(line => line.slice(66)).sort()).toEqual([...files.keys()].filter(name => name !== 'SHA256SUMS').sort());
  for (const line of sums)
    expect(
      createHash('sha256')
        .update(files.get(line.slice(66)) ?? '')
        .digest('hex'),
    ).toBe(line.slice(0, 64));
  expect(files.get('shop/log/1/records.jsonl')?.toString()).toContain(subject);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['shop/log/1/checkpoint', 'shop/log/1/tile/0/000.p/3', 'shop/versions.jsonl']));
});

test('an auditor’s has no record and no salt, and names no visitor', async () => {
  const zip = await take('auditor');
  expect([...unzip(zip).keys()].filter(name => name.includes('records'))).toEqual([]);
  expect(zip.includes(subject)).toBe(false);
});

test('it is in the audit log, and what the audit log cannot keep is not given', async () => {
  await take('auditor');
  expect((await endpoint.store.acts({ limit: 1 }))[0]).toMatchObject({ act: 'exported', site: 'shop', detail: { as: 'archive', records: 'without' } });
  const deaf = await makeEndpoint({ wrap: store => ({ ...store, keepAct: () => Promise.reject(new Error('disk full')) }) });
  const headers = { authorization: `Bearer ${await deaf.tokenOf('dpo')}` };
  for (const _ of [1, 2]) expect((await deaf.request('/v1/export?site=shop', { headers })).status).toBe(500);
  await deaf.close();
});

test('records go on being kept while it is read, and a second one waits its turn', async () => {
  const headers = { authorization: `Bearer ${await endpoint.tokenOf('dpo')}` };
  const slow = await endpoint.request('/v1/export?site=shop', { headers });
  expect((await endpoint.request('/v1/export?site=shop', { headers })).status).toBe(429);
  const other = await makeVisitor(2);
  expect((await endpoint.post('/v1/records', makeSubmission(other.subject, endpoint.version))).status).toBe(204);
  const zip = Buffer.from(await slow.arrayBuffer());
  expect([zip.includes(subject), zip.includes(other.subject)]).toEqual([true, false]);
  expect((await take('dpo')).includes(other.subject)).toBe(true);
});
