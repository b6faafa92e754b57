// Random bytes from a pool: no byte is given out twice, and none stays behind.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeRandomPool } from '../../packages/server/src/random-pool.ts';

test('portions are the bytes that were drawn, each once, and stay what they are while more are taken', () => {
  const drawn: Buffer[] = [];
  const random = makeRandomPool(size => {
    const bytes = randomBytes(size);
    drawn.push(Buffer.from(bytes));
    return bytes;
  });
  const portions = Array.from({ length: 600 }, () => random(16));
  expect(Buffer.concat(portions).equals(Buffer.concat(drawn).subarray(0, 16 * 600))).toBe(true);
  expect(drawn.length).toBe(3);
});

test('what was handed out is wiped from the pool, and a portion larger than the pool is drawn by itself', () => {
  const pools: Uint8Array[] = [];
  const random = makeRandomPool(size => {
    pools.push(new Uint8Array(size).fill(7));
    return pools.at(-1) as Uint8Array;
  });
  expect([...random(4)]).toEqual([7, 7, 7, 7]);
  expect([...(pools[0] as Uint8Array).subarray(0, 5)]).toEqual([0, 0, 0, 0, 7]);
  expect(random(10_000).length).toBe(10_000);
});
