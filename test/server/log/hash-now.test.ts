// SHA-256 at once: the same digest as Node's own hash over the same bytes, whatever they come in.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashNow } from '../../../packages/server/src/log/hash-now.ts';

const part = fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 200 }));

function expected(parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const one of parts) hash.update(one);
  return hash.digest('hex');
}

const hexOf = (digest: Uint8Array) => Buffer.from(digest).toString('hex');

test('parts of any kind and number are hashed as if they were one', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), parts => {
      expect(hexOf(hashNow(...parts))).toBe(expected(parts));
    }),
  );
});

test.for([5_400, 5_461, 5_462, 16_384, 100_000])('a text of %i characters, and of as many that take three bytes', length => {
  for (const text of ['a'.repeat(length), '€'.repeat(length)])
    for (const parts of [[text], ['salt', text], [text, new Uint8Array(40)], [new Uint8Array(length), text]])
      expect(hexOf(hashNow(...parts))).toBe(expected(parts));
});

test('a digest stays what it is when others follow', () => {
  const first = hashNow('one');
  const before = hexOf(first);
  for (let n = 0; n < 1000; n++) hashNow(`${n}`, new Uint8Array(n));
  expect(hexOf(first)).toBe(before);
});
