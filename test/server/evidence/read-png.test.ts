// Pictures that are handed in: whole, bounded, and nothing but pixels.
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPng } from '../../../packages/server/src/evidence/read-png.ts';
import { chunk, head, makePng, pixels, SIGNATURE } from '../../helpers/png.ts';

const END = chunk('IEND');
const join = (...parts: readonly Uint8Array[]) => Buffer.concat([SIGNATURE, ...parts]);

test('a sound picture is kept as it is, with its size', async () => {
  const png = makePng(4, 3);
  const read = await readPng(png);
  expect([read?.width, read?.height, read && Buffer.from(read.bytes).equals(png)]).toEqual([4, 3, true]);
});

test('text, time, place and profile are taken out, and the pixels stay', async () => {
  const told = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'gAMA', 'pHYs', 'prVt'].map(type => chunk(type, Buffer.from('Author\0Jeanne')));
  const read = await readPng(makePng(4, 3, 9, told));
  expect(read && Buffer.from(read.bytes).equals(makePng(4, 3, 9))).toBe(true);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex')],
  ['the signature alone', SIGNATURE],
  ['no pixels', join(head(4, 3), END)],
  ['no end', join(head(4, 3), pixels(4, 3))],
  ['pixels of another size', join(head(4, 3), pixels(4, 4), END)],
  ['too few pixels', join(head(4, 3), pixels(4, 2), END)],
  ['something behind its end', Buffer.concat([makePng(), Buffer.from('PK\u0003\u0004')])],
  ['something behind its pixels', join(head(4, 3), chunk('IDAT', Buffer.concat([deflateSync(Buffer.alloc(39)), Buffer.from('hidden')])), END)],
  ['a chunk that has to be understood', join(head(4, 3), chunk('ABCD'), pixels(4, 3), END)],
  ['two heads', join(head(4, 3), head(4, 3), pixels(4, 3), END)],
  ['16 bits a sample', join(head(4, 3, [16, 2, 0]), pixels(8, 3), END)],
  ['an interlaced one', join(head(4, 3, [8, 2, 1]), pixels(4, 3), END)],
  ['no width', join(head(0, 3), pixels(0, 3), END)],
  ['more than 8192 pixels a side', join(head(8193, 1), pixels(8193, 1), END)],
  // would be 200 MB; the head says so, and nothing is unpacked
  ['more than 12 million pixels', join(head(8192, 8192), chunk('IDAT', deflateSync(Buffer.alloc(1e6))), END)],
  ['a bomb', join(head(4, 3), chunk('IDAT', deflateSync(Buffer.alloc(5e6))), END)],
])('not a picture: %s', async (_, bytes) => {
  expect(await readPng(bytes)).toBeNull();
});

test('one changed byte anywhere is noticed', async () => {
  const png = makePng(20, 10, 77);
  await fc.assert(
    fc.asyncProperty(fc.nat(png.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(png);
      changed[at] = (changed[at] as number) ^ by;
      expect(await readPng(changed)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('whatever is handed in, nothing is thrown', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async bytes => {
      expect(await readPng(Buffer.concat([SIGNATURE, bytes]))).toBeNull();
    }),
    { numRuns: 300 },
  );
});
