// "Check it" in the browser: which key was trusted, whose choice it is, and every reason to refuse.
import type { ConsentRecord, Submission } from '@assent/core';
import { formatVerifierKey } from '@assent/core/proof';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { checkReceipt } from '../../../packages/browser/src/subject/check-receipt.ts';
import { makeSigner } from '../../helpers/note-signer.ts';
import { makeGate, panelSite } from '../../helpers/panel-page.ts';
import { makeRecord, makeSampleLog, ORIGIN, type SampleLog } from '../../helpers/receipts.ts';

let log: SampleLog;
let proof: string;
beforeAll(async () => {
  log = await makeSampleLog();
  proof = await log.receipt(5);
});
beforeEach(() => localStorage.clear());

/** What the browser sent: the record without what the server added. */
function sent({ received, controller, vendors, basis, ...submission }: ConsentRecord): Submission {
  void [received, controller, vendors, basis];
  return submission;
}

/** A page whose endpoint publishes these keys, or is not there (`null`). */
function page(keys: readonly string[] | null) {
  const { handle } = makeGate({ site: { ...panelSite, endpoint: 'https://consent.test' } });
  const fetch = (async () => {
    if (!keys) throw new TypeError('offline');
    return Response.json({ keys });
  }) as unknown as typeof globalThis.fetch;
  return { ...handle, native: { ...handle.native, fetch } };
}
const own = () => [formatVerifierKey(log.signer.key)];

test('the first check rests on the key published today, the next on the key noted then, even without a network', async () => {
  expect(await checkReceipt(page(own()), proof, sent(makeRecord(5)))).toMatchObject({ ok: true, key: 'first', proven: { index: 5, size: 7, origin: ORIGIN } });
  expect(await checkReceipt(page(own()), proof, sent(makeRecord(5)))).toMatchObject({ ok: true, key: 'noted' });
  expect(await checkReceipt(page(null), proof, sent(makeRecord(5)))).toMatchObject({ ok: true, key: 'noted' });
});

test('a log that signs with another key than the one noted is said to, even when the server publishes it', async () => {
  await checkReceipt(page(own()), proof, sent(makeRecord(5)));
  const rewritten = await makeSampleLog(7, [], 66);
  const keys = [formatVerifierKey(rewritten.signer.key)];
  expect(await checkReceipt(page(keys), await rewritten.receipt(5), sent(makeRecord(5)))).toMatchObject({ ok: true, key: 'published' });
  expect(await checkReceipt(page(null), await rewritten.receipt(5), sent(makeRecord(5)))).toEqual({ ok: false, reason: 'foreign-key' });
  expect(await checkReceipt(page(own()), proof, sent(makeRecord(5)))).toMatchObject({ ok: true, key: 'noted' });
});

test('a key that replaces the noted one while both sign is followed', async () => {
  const next = await makeSigner(ORIGIN, 2);
  await checkReceipt(page(own()), proof, sent(makeRecord(5)));
  const both = await makeSampleLog(7, [next]);
  expect(await checkReceipt(page([formatVerifierKey(next.key)]), await both.receipt(5), sent(makeRecord(5)))).toMatchObject({ ok: true, key: 'noted' });
});

test.each([
  ['other-record', () => [proof, sent(makeRecord(6))] as const],
  ['other-record', () => [proof, { ...sent(makeRecord(5)), purposes: { audience: 'granted' } }] as const],
  ['not-included', () => [proof.replace('index 5', 'index 4'), sent(makeRecord(5))] as const],
  ['bad-signature', () => [proof.replace('\n7\n', '\n8\n'), sent(makeRecord(5))] as const],
  ['malformed', () => [proof.slice(0, 60), sent(makeRecord(5))] as const],
] as const)('%s is the reason given', async (reason, make) => {
  const [text, record] = make();
  expect(await checkReceipt(page(own()), text, record as Submission)).toEqual({ ok: false, reason });
  expect(localStorage.getItem('assent.keys')).toBeNull(); // nothing is noted by a proof that failed
});

test('without any key there is nothing to check with, and that is said', async () => {
  expect(await checkReceipt(page(null), proof, sent(makeRecord(5)))).toEqual({ ok: false, reason: 'no-key' });
  expect(await checkReceipt(page(['no key']), proof, sent(makeRecord(5)))).toEqual({ ok: false, reason: 'no-key' });
});
