// A batch on its way to the writer's thread comes out as it went in, whatever it holds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packBatch, unpackBatch } from '../../../packages/server/src/store/sqlite/packed-batch.ts';
import type { Addition } from '../../../packages/server/src/store/store.ts';

const bytes = (most: number) => fc.uint8Array({ maxLength: most });
const cells = fc.array(fc.record({ site: fc.constantFrom('shop', 'other'), hour: fc.nat(2), counter: fc.constantFrom('shown', 'act'), n: fc.nat(3) }), {
  maxLength: 3,
});
const records = fc.record({
  site: fc.string(),
  subject: fc.string(),
  id: fc.string(),
  record: fc.string({ unit: 'binary' }),
  due: fc.nat({ max: 2 ** 31 - 1 }),
  salt: bytes(20),
  entry: bytes(40),
  ends: fc.option(fc.record({ id: fc.string(), due: fc.nat() })),
});
const additions = fc.record(
  { record: fc.option(records), cells, sightings: fc.array(fc.record({ host: fc.string() })) },
  { requiredKeys: ['record', 'cells'] },
);

test('as it went in, over a clone, with the bytes handed over', () => {
  fc.assert(
    fc.property(fc.array(additions), drawn => {
      const batch = drawn as unknown as Addition[];
      const packed = packBatch(batch);
      expect(unpackBatch(structuredClone(packed, { transfer: [packed.bytes.buffer, packed.numbers.buffer] }))).toEqual(batch);
      expect(packed.bytes.length).toBe(0);
    }),
  );
});

test('counters that are one object arrive as one object, so that they are added up without being looked at', () => {
  const cells = [{ site: 'shop', counter: 'shown', n: 1 }];
  const one = () => ({ record: null, cells }) as unknown as Addition;
  const [first, second] = unpackBatch(structuredClone(packBatch([one(), one()])));
  expect(first?.cells[0]).toBe(second?.cells[0]);
});
