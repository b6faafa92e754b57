// A batch on its way to the writer's thread comes out as it went in, whatever it holds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePacker, makeUnpacker } from '../../../packages/server/src/store/sqlite/packed-batch.ts';
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

test('as it went in, over a clone, batch after batch', () => {
  fc.assert(
    fc.property(fc.array(fc.array(additions), { maxLength: 4 }), drawn => {
      const [pack, unpack] = [makePacker(), makeUnpacker()];
      for (const batch of drawn as unknown as Addition[][]) expect(plain(unpack(structuredClone(pack(batch))))).toEqual(batch);
    }),
  );
});

/** The bytes of an addition as those that were drawn: a Buffer is a Uint8Array of another class. */
const plain = (unpacked: readonly Addition[]) =>
  unpacked.map(({ record, ...more }) => ({
    record: record && { ...record, salt: Uint8Array.from(record.salt), entry: Uint8Array.from(record.entry) },
    ...more,
  }));

test('counters that are one list are handed over once and arrive as one list, so that they are added up without being looked at', () => {
  const [pack, unpack] = [makePacker(), makeUnpacker()];
  const cells = [{ site: 'shop', counter: 'shown', n: 1 }];
  const one = () => ({ record: null, cells }) as unknown as Addition;
  const packed = [pack([one(), one()]), pack([one()])];
  expect(packed.map(batch => batch.cells.length)).toEqual([1, 0]);
  const [first, second, third] = packed.flatMap(batch => unpack(structuredClone(batch)));
  expect([second?.cells, third?.cells]).toEqual([first?.cells, first?.cells]);
  expect([second?.cells === first?.cells, third?.cells === first?.cells]).toEqual([true, true]);
});

test('lists of counters without end are forgotten on both sides together', () => {
  const [pack, unpack] = [makePacker(), makeUnpacker()];
  const kept = [{ site: 'shop', counter: 'act', n: 7 }];
  for (let n = 0; n < 5000; n++) {
    const batch = [{ site: 'shop', counter: 'shown', n }].map(cell => ({ record: null, cells: [cell] }) as unknown as Addition);
    batch.push({ record: null, cells: kept } as unknown as Addition);
    const packed = pack(batch);
    if (packed.anew) expect(packed.cells).toHaveLength(2);
    expect(unpack(structuredClone(packed))).toEqual(batch);
  }
});
