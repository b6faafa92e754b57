// Whatever text comes, parsers answer with a ProofError and verifiers with a reason: nothing else is thrown, and nothing hangs.
import {
  digest,
  openNote,
  parseCheckpoint,
  parseKeys,
  parseProof,
  parseReceipt,
  parseTombstone,
  ProofError,
  readRecord,
  type VerifierKey,
  verifyReceipt,
} from '@assent/core/proof';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { makeSampleLog } from '../../helpers/receipts.ts';

let keys: VerifierKey[];
let receipt: string;
beforeAll(async () => {
  const log = await makeSampleLog();
  keys = [log.signer.key];
  receipt = await log.receipt(3);
});

/** Anything at all, and receipts with a piece cut out and another put in. */
const text = () =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.record({ length: fc.nat(400), put: fc.string({ unit: 'grapheme', maxLength: 40 }), at: fc.nat(2000) }).map(({ length, put, at }) => {
      const start = at % receipt.length;
      return receipt.slice(0, start) + put + receipt.slice(start + length);
    }),
    fc.jsonValue().map(value => JSON.stringify({ 'assent:proof': value, 'assent:documents': value })),
  );
const calm = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    expect(error).toBeInstanceOf(ProofError);
  }
};

test('parsers throw nothing but a ProofError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constant(null).chain(text), async input => {
      for (const parse of [parseProof, parseCheckpoint, parseTombstone, parseReceipt]) await calm(() => parse(input));
      await calm(() => digest(parseKeys(input)));
      await calm(() => openNote(input, keys));
    }),
    { numRuns: 300 },
  );
});

test('half a character is no receipt and no record', async () => {
  const extra = btoa('{"record":"\\ud800","salt":""}');
  await expect(async () => parseReceipt(receipt.replace(/^extra .*$/m, `extra ${extra}`))).rejects.toThrow(ProofError);
  await expect(async () => readRecord('{"id":"\\ud800","subject":""}')).rejects.toThrow(ProofError);
});

test('verifying never rejects, and only the receipt itself is proven', async () => {
  expect((await verifyReceipt(receipt, keys)).ok).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.constant(null).chain(text), async input => {
      expect((await verifyReceipt(input, keys)).ok).toBe(input === receipt);
    }),
    { numRuns: 300 },
  );
});
