// Receipts and access: the server's word where there is one, this browser's own copy where there is not.
import type { Submission } from '@assent/core';
import { beforeEach, expect, test } from 'vitest';
import { fetchAccess } from '../../../packages/browser/src/subject/access.ts';
import { deliveryOf } from '../../../packages/browser/src/subject/delivery.ts';
import { readHistory } from '../../../packages/browser/src/subject/history.ts';
import { completeReceipts } from '../../../packages/browser/src/subject/complete-receipts.ts';
import { fetchReceipt, keptProof, readReceipt } from '../../../packages/browser/src/subject/receipt.ts';
import { makeGate, panelSite } from '../../helpers/panel-page.ts';

const RECORD = {
  id: 'r1',
  seq: 1,
  subject: 's1',
  event: 'refused',
  at: '2026-05-03T09:10:00Z',
  purposes: {},
  services: {},
  method: {},
} as unknown as Submission;

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('assent.secret', 'c2VjcmV0');
});

/** A handle whose endpoint answers `status` with `body`, and what it was asked. */
function endpoint(status: number, body: unknown) {
  const { handle } = makeGate({ site: { ...panelSite, endpoint: 'https://consent.test' } });
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    if (!status) throw new TypeError('offline');
    return new Response(body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body), { status });
  }) as typeof globalThis.fetch;
  return { handle: { ...handle, native: { ...handle.native, fetch } }, asked };
}

const PROOF = 'c2sp.org/tlog-proof@v1\nindex 0\n\nlog\n';

test('S4 the receipt is asked with the secret, and with nothing that names a person; its proof is kept', async () => {
  const { handle, asked } = endpoint(200, PROOF);
  expect(await fetchReceipt(handle, RECORD)).toEqual({ state: 'signed', proof: PROOF, on: null });
  expect(asked[0]?.url).toBe('https://consent.test/v1/receipt');
  expect(asked[0]?.init.credentials).toBe('omit');
  expect(JSON.parse(asked[0]?.init.body as string)).toEqual({ site: 'sample', subject: 's1', secret: 'c2VjcmV0', id: 'r1' });
  expect(localStorage.getItem('assent.r.r1')).toBe(PROOF);
});

test.each([
  [202, { code: 'pending' }, { state: 'waiting', proof: null, on: null }],
  [404, undefined, { state: 'local', proof: null, on: null }],
  [503, undefined, { state: 'local', proof: null, on: null }],
  [200, { some: 'thing else' }, { state: 'local', proof: null, on: null }],
  [0, undefined, { state: 'local', proof: null, on: null }],
  [410, { code: 'erased', on: '2026-11-25' }, { state: 'erased', proof: null, on: '2026-11-25' }],
])('an answer of %i is told for what it is, and gives no proof', async (status, body, receipt) => {
  expect(await fetchReceipt(endpoint(status, body).handle, RECORD)).toEqual(receipt);
  expect(keptProof(endpoint(0, null).handle, 'r1')).toBeNull();
});

test('a proof that was kept stands in for a server that is gone, and outlives an erasure', async () => {
  await fetchReceipt(endpoint(200, PROOF).handle, RECORD);
  expect(await fetchReceipt(endpoint(0, null).handle, RECORD)).toEqual({ state: 'signed', proof: PROOF, on: null });
  expect(await fetchReceipt(endpoint(410, { on: '2026-11-25' }).handle, RECORD)).toEqual({ state: 'erased', proof: PROOF, on: '2026-11-25' });
});

test('the receipt in force is that of the latest event, this browser’s copy without a proof, null without any', async () => {
  const { handle } = endpoint(200, PROOF);
  expect(await readReceipt(handle)).toBeNull();
  localStorage.setItem('assent.h', JSON.stringify([RECORD, { ...RECORD, id: 'r2', seq: 2 }]));
  expect(readHistory(handle).map(record => record.id)).toEqual(['r2', 'r1']);
  expect(await readReceipt(handle)).toEqual(PROOF);
  localStorage.removeItem('assent.r.r2');
  expect(await readReceipt(endpoint(503, null).handle)).toMatchObject({ confirmed: false, note: 'not yet confirmed by the server', record: { id: 'r2' } });
});

test('proofs that were not there yet are completed later, newest first, and no more than five a page', async () => {
  const history = Array.from({ length: 8 }, (_, n) => ({ ...RECORD, id: `r${8 - n}`, seq: 8 - n }));
  const waiting = endpoint(202, { code: 'pending' });
  expect(await completeReceipts(waiting.handle, history)).toBe(true);
  expect(waiting.asked.map(({ init }) => (JSON.parse(init.body as string) as { id: string }).id)).toEqual(['r8', 'r7', 'r6', 'r5', 'r4']);
  localStorage.setItem('assent.o.r7', '{}'); // not acknowledged yet: nothing to ask for
  const there = endpoint(200, PROOF);
  expect(await completeReceipts(there.handle, history)).toBe(false);
  expect(await completeReceipts(there.handle, history)).toBe(false);
  expect(there.asked).toHaveLength(7);
  expect(keptProof(there.handle, 'r7')).toBeNull();
});

test.each(['{', 'null', '"x"', '[null]', '[{"id":"a"}]', '[{"id":"a","event":"given","at":"never","purposes":{},"method":{}}]'])(
  'a history of %s is none',
  text => {
    localStorage.setItem('assent.h', text);
    expect(readHistory(makeGate().handle)).toEqual([]);
  },
);

test('access shows what the server keeps, or else what this browser keeps', async () => {
  const { handle, asked } = endpoint(200, { receipts: [1, 2] });
  expect(await fetchAccess(handle, 's1', [RECORD])).toEqual({ from: 'server', content: { receipts: [1, 2] }, records: 2 });
  expect(asked[0]?.url).toBe('https://consent.test/v1/subject/access');
  const offline = endpoint(0, null);
  expect(await fetchAccess(offline.handle, 's1', [RECORD])).toMatchObject({ from: 'browser', records: 1 });
});

test('a record is pending as long as the outbox keeps it, and refused once the server never will', () => {
  const { handle } = endpoint(200, {});
  localStorage.setItem('assent.o.r1', '{}');
  expect(deliveryOf(handle, RECORD)).toBe('pending');
  localStorage.removeItem('assent.o.r1');
  expect(deliveryOf(handle, RECORD)).toBe('confirmed');
  localStorage.setItem('assent.x.r1', '422');
  expect(deliveryOf(handle, RECORD)).toBe('refused');
  expect(deliveryOf(makeGate().handle, RECORD)).toBe('local');
});
