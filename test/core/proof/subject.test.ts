// The subject id: derived, separate for each site, ordered by time.
import { deriveSubject, fromBase64url, makeRecordId, toBase64url } from '@assent/core/proof';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

const secret = Uint8Array.from({ length: 16 }, (_, index) => index);

test('the id is the time and the first 128 bits of a SHA-256 that anyone can compute again', async () => {
  const time = Buffer.alloc(6);
  time.writeUIntBE(1_795_000_000_000, 0, 6);
  const digest = createHash('sha256').update('assent-subject/1\nmutuelle\n').update(secret).digest().subarray(0, 16);
  expect(await deriveSubject('mutuelle', secret, 1_795_000_000)).toBe(Buffer.concat([time, digest]).toString('base64url'));
});

test('the same secret is another subject on another site', async () => {
  expect((await deriveSubject('a', secret, 1)).slice(8)).not.toBe((await deriveSubject('b', secret, 1)).slice(8));
});

test('ids have 30 and 22 characters, whatever the time and the bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 16, maxLength: 32 }), fc.integer({ min: 0, max: 2 ** 37 }), async (bytes, at) => {
      expect(await deriveSubject('site', bytes, at)).toMatch(/^[\w-]{30}$/);
      expect(makeRecordId(at, bytes)).toMatch(/^[\w-]{22}$/);
    }),
  );
});

test('bytes of later ids sort after those of earlier ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 }), fc.integer({ min: 1, max: 2 ** 32 }), (at, later) => {
      const order = Buffer.compare(fromBase64url(makeRecordId(at, secret.fill(255))), fromBase64url(makeRecordId(at + later, new Uint8Array(10))));
      expect(order).toBe(-1);
    }),
  );
});

test('RFC 4648 §5 base64url gives any bytes back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), bytes => {
      expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromBase64url(toBase64url(bytes))]).toEqual([...bytes]);
    }),
  );
});
