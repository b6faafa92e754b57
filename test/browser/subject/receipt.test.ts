// Receipts and access: the server's word where there is one, this browser's own copy where there is not.
import type { Submission } from '@assent/core';
import { beforeEach, expect, test } from 'vitest';
import { fetchAccess } from '../../../packages/browser/src/subject/access.ts';
import { deliveryOf } from '../../../packages/browser/src/subject/delivery.ts';
import { readHistory } from '../../../packages/browser/src/subject/history.ts';
import { fetchReceipt, readReceipt } from '../../../packages/browser/src/subject/receipt.ts';
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
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  }) as typeof globalThis.fetch;
  return { handle: { ...handle, native: { ...handle.native, fetch } }, asked };
}

test('S4 the receipt is asked with the secret, and with nothing that names a person', async () => {
  const { handle, asked } = endpoint(200, { signed: true });
  expect(await fetchReceipt(handle, RECORD)).toEqual({ from: 'server', content: { signed: true } });
  expect(asked[0]?.url).toBe('https://consent.test/v1/receipt');
  expect(asked[0]?.init.credentials).toBe('omit');
  expect(JSON.parse(asked[0]?.init.body as string)).toEqual({ site: 'sample', subject: 's1', secret: 'c2VjcmV0', id: 'r1' });
});

test.each([202, 404, 503, 0])('an answer of %i gives the local copy, which says that it is only that', async status => {
  const { handle } = endpoint(status, undefined);
  expect(await fetchReceipt(handle, RECORD)).toEqual({
    from: 'browser',
    content: { confirmed: false, note: 'not yet confirmed by the server', record: RECORD },
  });
});

test('the receipt in force is that of the latest event, null without any', async () => {
  const { handle } = endpoint(200, { id: 'signed' });
  expect(await readReceipt(handle)).toBeNull();
  localStorage.setItem('assent.h', JSON.stringify([RECORD, { ...RECORD, id: 'r2', seq: 2 }]));
  expect(readHistory(handle).map(record => record.id)).toEqual(['r2', 'r1']);
  expect(await readReceipt(handle)).toEqual({ id: 'signed' });
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

test('a record is pending as long as the outbox keeps it', () => {
  const { handle } = endpoint(200, {});
  localStorage.setItem('assent.o.r1', '{}');
  expect(deliveryOf(handle, RECORD)).toBe('pending');
  localStorage.removeItem('assent.o.r1');
  expect(deliveryOf(handle, RECORD)).toBe('confirmed');
  expect(deliveryOf(makeGate().handle, RECORD)).toBe('local');
});
