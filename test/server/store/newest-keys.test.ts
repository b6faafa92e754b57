// The newest records are in no index yet: whoever asks for them finds them all the same, on every connection and after every start.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTombstone } from '../../../packages/server/src/rights/tombstone.ts';
import { openMemoryStore } from '../../../packages/server/src/store/memory/memory-store.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../packages/server/src/store/store.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { addition, firstLog, id, OTHER, statement } from '../../helpers/new-record.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-newest-'));
  file = path.join(directory, 'assent.db');
});
afterEach(() => rmSync(directory, { recursive: true }));

const subject = (n: number) => `${Buffer.alloc(22, n).toString('base64url').slice(0, 29)}A`;
const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });
const erase = (store: Store, of: { subject: string } | { due: number }) => store.erase({ site: 'shop', of, on: '2026-11-25', limit: 5000, tombstone });

/** How many keys the indexes have. */
function indexed(): number {
  const database = new DatabaseSync(file, { readOnly: true });
  const counts = ['by_subject', 'by_due'].map(table => Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n));
  database.close();
  expect(counts[0]).toBe(counts[1]);
  return counts[0] as number;
}

async function opened(): Promise<Store> {
  const store = openSqliteStore(file);
  await store.openLog(firstLog(), statement('{}', 'epoch'));
  return store;
}

/** Ids that begin alike and end alike: they meet wherever keys are looked up by a part of them. */
const alike = (n: number, record = `{"n":${n}}`) => addition({ subject: subject(n % 3), id: id(n), record });

test('I2 a repetition is told from a new record while its key waits, in the commit that puts it into the index, and ever after', async () => {
  const store = await opened();
  const seen: number[] = [];
  for (let from = 0; from < 2400; from += 60) {
    const batch = Array.from({ length: 60 }, (_, i) => alike(from + i));
    expect(new Set(await store.append(batch))).toEqual(new Set(['new']));
    expect(await store.append([alike(from), alike(Math.floor(from / 2)), alike(from, OTHER)])).toEqual(['duplicate', 'duplicate', 'conflict']);
    seen.push(indexed());
  }
  // many at once, and some always wait
  expect(new Set(seen).size).toBe(3);
  expect(seen.at(-1)).toBeGreaterThan(2000);
  expect(seen.at(-1)).toBeLessThan(2400);
  for (const n of [0, 1, 2])
    expect((await store.recordsOf('shop', subject(n))).map(record => record.record)).toEqual(Array.from({ length: 800 }, (_, i) => `{"n":${i * 3 + n}}`));
  await checkLog(store);
  await store.close();
});

test('where little comes, few wait: after 64 commits with records the index has their keys, whatever else was written', async () => {
  const store = await opened();
  for (let n = 0; n < 63; n++) await store.append([alike(n)]);
  for (let n = 0; n < 9; n++) await store.append([{ ...alike(n), record: null }]);
  expect(indexed()).toBe(0);
  await store.append([alike(63)]);
  expect(indexed()).toBe(64);
  await store.close();
});

test('an erased record that waits is put into no index, and its repetition stays a duplicate, though another connection erased it', async () => {
  const [store, other] = [await opened(), openSqliteStore(file)];
  for (let n = 0; n < 40; n++) await store.append([alike(n)]);
  expect(await erase(other, { subject: subject(1) })).toBe(13);
  expect(await store.append([alike(1), alike(4)])).toEqual(['duplicate', 'duplicate']);
  for (let n = 40; n < 70; n++) await other.append([alike(n)]);
  for (let n = 70; n < 140; n++) await store.append([alike(n)]);
  expect(indexed()).toBeGreaterThan(70);
  const names = new DatabaseSync(file, { readOnly: true });
  expect(names.prepare('SELECT count(*) AS n FROM by_subject WHERE id = ?').get(Buffer.from(id(4), 'base64url'))).toEqual({ n: 0 });
  names.close();
  expect(await erase(store, { subject: subject(1) })).toBe(34);
  expect(await store.append([alike(1), alike(43), alike(139)])).toEqual(['duplicate', 'duplicate', 'duplicate']);
  for (const one of [store, other]) await one.close();
});

test('records that wait when a process ends are found by the next, and by the next epoch', async () => {
  const first = await opened();
  for (let n = 0; n < 10; n++) await first.append([alike(n)]);
  const second = openSqliteStore(file); // nothing was closed
  expect([indexed(), (await second.recordsOf('shop', subject(1))).length]).toEqual([0, 3]);
  expect(await second.append([alike(4), alike(10)])).toEqual(['duplicate', 'new']);
  await first.openLog({ ...firstLog(), epoch: 2, origin: 'consent.example.org/log/shop/2' }, statement('{"epoch":2}', 'epoch'));
  expect(await second.append([alike(4), alike(10), alike(11)])).toEqual(['duplicate', 'duplicate', 'new']);
  expect((await first.recordsOf('shop', subject(1))).map(({ place }) => place?.epoch)).toEqual([1, 1, 1, 1]);
  for (const one of [first, second]) await one.close();
});

test('a batch that was not kept leaves no key behind', async () => {
  const store = await opened();
  await store.append([alike(1)]);
  await expect(store.append([alike(2), addition({ id: id(3), salt: new Uint8Array(3) })])).rejects.toThrow();
  expect(await store.append([alike(2), alike(3), alike(1)])).toEqual(['new', 'new', 'duplicate']);
  await store.close();
});

test('a row that was deleted behind the log’s back is not acknowledged when it comes again: it is kept', async () => {
  const store = await opened();
  await store.append([alike(1)]);
  const owner = new DatabaseSync(file);
  owner.exec('DELETE FROM record');
  owner.close();
  expect(await store.append([alike(1)])).toEqual(['new']);
  expect((await store.recordsOf('shop', subject(1))).length).toBe(1);
  await store.close();
});

type Step = (stores: readonly [Store, Store]) => Promise<unknown>;

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({
        at: fc.nat(1),
        n: fc.nat(150),
        who: fc.nat(2),
        due: fc.integer({ min: 1, max: 9 }),
        ends: fc.option(fc.nat(150)),
        sent: fc.constantFrom(1, 1, 1, 2),
      })
      .map(
        ({ at, n, who, due, ends, sent }): Step =>
          stores =>
            (stores[at] as Store).append([
              addition({ subject: subject(who), id: id(n), due, record: `{"sent":${sent}}`, ends: ends === null ? null : { id: id(ends), due: due - 1 } }),
            ]),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(1), fc.nat(2)).map(
      ([at, who]): Step =>
        stores =>
          erase(stores[at] as Store, { subject: subject(who) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(1), fc.nat(2)).map(
      ([at, due]): Step =>
        stores =>
          erase(stores[at] as Store, { due }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(1).map(
      (at): Step =>
        async stores => {
          const epoch = (await stores[0].logs('shop')).length + 1;
          if (epoch < 4) await stores[at]?.openLog({ ...firstLog(), epoch, origin: `consent.example.org/log/shop/${epoch}` }, statement('{}', 'epoch'));
        },
    ),
  },
);

async function describe(store: Store) {
  const all = (await Promise.all([0, 1, 2].map(n => store.recordsOf('shop', subject(n))))).flat();
  const logs = (await checkLog(store)).map(({ frontier: { size, hashes }, ...log }) => ({ ...log, size, hashes: hashes.map(hash => [...hash]) }));
  return { logs, records: all.map(({ subject: of, id: own, place, due, record }) => [of, own, place, due, record]) };
}

test('I2, I12 two connections that write by turns answer as one store in memory does', { timeout: 60_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 300, maxLength: 350, size: 'max' }), async steps => {
      file = path.join(directory, `${run++}.db`);
      const [memory, one, other] = [openMemoryStore(), await opened(), openSqliteStore(file)] as const;
      await memory.openLog(firstLog(), statement('{}', 'epoch'));
      for (const next of steps) expect(await next([one, other])).toEqual(await next([memory, memory]));
      expect(await describe(other)).toEqual(await describe(memory));
      for (const store of [one, other]) await store.close();
    }),
    { numRuns: 4 },
  );
});
