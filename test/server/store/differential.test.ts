// I12: whatever happens to a store, memory, SQLite and PostgreSQL give the same logs, entry for entry and root for root.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTombstone } from '../../../packages/server/src/rights/tombstone.ts';
import { openMemoryStore } from '../../../packages/server/src/store/memory/memory-store.ts';
import { openPostgresStore, type PostgresStore } from '../../../packages/server/src/store/postgres/postgres-store.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../packages/server/src/store/store.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { addition, firstLog, id, statement } from '../../helpers/new-record.ts';
import { type Postgres, startPostgres } from '../../helpers/postgres.ts';

let directory: string;
let postgres: Postgres;
let url: string;
let shared: PostgresStore;
beforeAll(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-differential-'));
  postgres = await startPostgres();
  url = await postgres.makeDatabase();
  await (await openPostgresStore(url)).close();
  shared = await openPostgresStore(url, { beside: true });
}, 60_000);
afterAll(async () => {
  await shared?.close();
  postgres?.remove();
  rmSync(directory, { recursive: true });
}, 60_000);

/** Emptied, and with nothing in its intake whenever somebody looks. */
async function emptyPostgres(): Promise<Store> {
  await postgres.empty(url);
  const append: Store['append'] = async batch => {
    const outcomes = await shared.append(batch);
    await shared.settle();
    return outcomes;
  };
  return { ...shared, append, close: async () => {} };
}

const subject = (n: number) => `${'ABC'[n]}`.repeat(29) + 'A';
const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });
const who = fc.integer({ min: 0, max: 2 });

type Step = (store: Store) => Promise<unknown>;

const record = fc.record({
  n: fc.integer({ min: 1, max: 12 }),
  who,
  sent: fc.constantFrom(1, 1, 1, 2),
  received: fc.constantFrom(1, 2),
  due: fc.integer({ min: 1, max: 9 }),
  ends: fc.option(fc.integer({ min: 1, max: 12 })),
});
const appendStep = fc.array(record, { minLength: 1, maxLength: 6 }).map(
  (batch): Step =>
    store =>
      store.append(
        batch.map(({ n, who: of, sent, received, due, ends }) =>
          addition({
            id: id(n),
            subject: subject(of),
            due,
            record: `{"n":${n},"received":${received},"sent":${sent}}`,
            ends: ends === null ? null : { id: id(ends), due: due - 1 },
          }),
        ),
      ),
);
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: appendStep },
    { weight: 1, arbitrary: fc.constant<Step>(store => store.append(Array.from({ length: 300 }, (_, i) => addition({ id: id(1000 + i), due: 10_000 })))) },
    {
      weight: 2,
      arbitrary: who.map(
        (n): Step =>
          store =>
            store.erase({ site: 'shop', of: { subject: subject(n) }, on: '2026-11-25', limit: 3, tombstone }),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 9 }).map(
        (due): Step =>
          store =>
            store.erase({ site: 'shop', of: { due }, on: '2026-11-25', limit: 9, tombstone }),
      ),
    },
    {
      weight: 1,
      arbitrary: who.map(
        (n): Step =>
          store =>
            store.restrict('shop', subject(n), 5),
      ),
    },
    {
      weight: 1,
      arbitrary: who.map(
        (n): Step =>
          store =>
            store.restrict('shop', subject(n), null),
      ),
    },
    { weight: 1, arbitrary: fc.constant<Step>(store => store.state('shop', statement('{"evidence":1}'))) },
    {
      weight: 1,
      arbitrary: fc.constant<Step>(async store => {
        const epoch = (await store.logs('shop')).length + 1;
        await store.openLog({ ...firstLog(), epoch, origin: `consent.example.org/log/shop/${epoch}` }, statement('{}', 'epoch'));
      }),
    },
  ),
  { maxLength: 14 },
);

async function describe(store: Store) {
  const logs = await checkLog(store);
  return {
    logs: logs.map(({ frontier, ...log }) => ({ ...log, size: frontier.size, hashes: frontier.hashes.map(hash => Buffer.from(hash).toString('hex')) })),
    entries: await Promise.all(logs.map(async ({ epoch }) => (await store.entries('shop', epoch, 0, 9999)).map(entry => Buffer.from(entry).toString('hex')))),
    records: (await Promise.all([0, 1, 2].map(n => store.recordsOf('shop', subject(n)))))
      .flat()
      .map(({ id: own, subject: of, place, due, record: text }) => [own, of, place, due, text]),
    tallies: await store.tallies('shop', 0, 99),
  };
}

test('I12 any sequence of batches, erasures, restrictions, statements and epochs gives the same on all three', { timeout: 60_000 }, async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async sequence => {
      const stores = [openMemoryStore(), openSqliteStore(path.join(directory, `${run++}.db`)), await emptyPostgres()];
      const answers: unknown[] = [];
      for (const store of stores) {
        await store.openLog(firstLog(), statement('{}', 'epoch'));
        const given: unknown[] = [];
        for (const step of sequence) given.push(await step(store));
        answers.push([given, await describe(store)]);
        await store.close();
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }),
    { numRuns: 25, seed: 4 },
  );
});
