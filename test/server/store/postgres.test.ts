// What only the store on PostgreSQL can get wrong: several processes, an intake before the log, and a database that goes away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { siteVersion } from '@assent/core/proof';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeTombstone } from '../../../packages/server/src/rights/tombstone.ts';
import { startServer } from '../../../packages/server/src/start-server.ts';
import { CommitError } from '../../../packages/server/src/store/commit-error.ts';
import { columnOf } from '../../../packages/server/src/store/postgres/column.ts';
import { openDatabase } from '../../../packages/server/src/store/postgres/database.ts';
import { migrate } from '../../../packages/server/src/store/postgres/migrate.ts';
import { openPostgresStore, type PostgresStore } from '../../../packages/server/src/store/postgres/postgres-store.ts';
import { UnavailableError } from '../../../packages/server/src/store/unavailable-error.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';
import { eventually } from '../../helpers/eventually.ts';
import { writeFakeSdk } from '../../helpers/fake-sdk.ts';
import { addition, cell, firstLog, id, newRecord, OTHER, plain, statement, SUBJECT } from '../../helpers/new-record.ts';
import { type Postgres, startPostgres } from '../../helpers/postgres.ts';
import { sendRecord } from '../../helpers/send-record.ts';
import { makeSite, ORIGIN } from '../../helpers/site.ts';
import { pastIntake } from './past-intake.ts';

let postgres: Postgres;
let url: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.makeDatabase();
  await (await openPostgresStore(url)).close();
}, 60_000);
afterAll(() => postgres?.remove(), 60_000);

const opened: PostgresStore[] = [];
/** `beside`: nothing leaves the intake by itself. */
const open = async (beside = false) => {
  const store = await openPostgresStore(url, { beside });
  opened.push(store);
  return store;
};
beforeEach(async () => {
  await postgres.empty(url);
  await (await open(true)).openLog(firstLog(), statement('{}', 'epoch'));
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });

/** Somebody else who puts something into the intake, until it is told to stop: whoever writes then goes by way of it. */
async function useIntake(): Promise<{ stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SELECT pg_advisory_lock_shared(hashtext('assent intake'))");
  return { stop: () => client.end() };
}

/** Somebody else's sequencer: holds the lock of the log until it is told to let go, or its connection is cut. */
async function holdLock(): Promise<{ letGo(): Promise<void>; pid: number }> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  await client.query('BEGIN');
  await client.query("SELECT 1 FROM assent.log WHERE site = 'shop' FOR UPDATE");
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return { letGo: () => client.end(), pid: rows[0]?.pid ?? 0 };
}

test('what is in the intake is kept: its subject sees it, without a place; repetitions and conflicts are answered right', async () => {
  const [a, b] = [await open(true), await open(true)];
  expect(await a.append([addition(), addition({ id: id(2) })])).toEqual(['new', 'new']);
  expect((await b.recordsOf('shop', SUBJECT)).map(({ id: own, place }) => [own, place])).toEqual([
    [id(1), null],
    [id(2), null],
  ]);
  expect(await b.append([addition(), addition({ record: OTHER }), addition({ id: id(2), record: OTHER }), addition({ id: id(3) })])).toEqual([
    'duplicate',
    'conflict',
    'conflict',
    'new',
  ]);
  expect(await a.tallies('shop', 10, 10)).toEqual([]);
  await b.settle();
  expect((await a.recordsOf('shop', SUBJECT)).map(({ place }) => place?.index)).toEqual([1, 2, 3]);
  expect(await a.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 3 }]);
  expect(await a.append([addition({ id: id(2), record: OTHER })])).toEqual(['conflict']);
  await checkLog(a);
});

test('an erasure takes what is still in the intake too, and a repetition does not bring it back', async () => {
  const store = await open(true);
  await store.append([addition(), addition({ id: id(2) })]);
  expect(await store.erase({ site: 'shop', of: { subject: SUBJECT }, on: '2026-11-25', limit: 9, tombstone })).toBe(2);
  expect([await store.recordsOf('shop', SUBJECT), await store.append([addition()])]).toEqual([[], ['duplicate']]);
  await checkLog(store);
});

test('I2 the same records from four processes at once: each is new once, and two contents under one id are never both', async () => {
  const stores = await Promise.all([1, 2, 3, 4].map(() => open()));
  const outcomes = await Promise.all(
    stores.flatMap((store, s) =>
      Array.from({ length: 8 }, (_, round) =>
        // in an order of its own
        store.append(Array.from({ length: 20 }, (_, i) => addition({ id: id(round * 20 + ((i * ([1, 3, 7, 9][s] ?? 1)) % 20)), record: `{"n":${s % 2}}` }))),
      ),
    ),
  );
  const count = (outcome: string) => outcomes.flat().filter(one => one === outcome).length;
  expect([count('new'), count('new') + count('duplicate') + count('conflict')]).toEqual([160, 640]);
  expect([count('duplicate'), count('conflict')]).toEqual([160, 320]);
  const [store] = stores as [PostgresStore];
  await store.settle();
  expect((await checkLog(store))[0]?.frontier.size).toBe(161);
  expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 160 }]);
});

test('counters of many processes add up, and no two wait for each other for ever', async () => {
  const stores = await Promise.all([1, 2, 3].map(() => open()));
  const cells = ['fr', 'en', 'de', 'it'].map(locale => cell({ locale, counter: 'shown' }));
  await Promise.all(
    stores.flatMap((store, s) => Array.from({ length: 10 }, () => store.append([{ record: null, cells: s % 2 ? cells : cells.toReversed() }]))),
  );
  expect(await stores[0]?.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'shown', n: 120 }]);
});

test('while another sequencer holds the log, records are acknowledged and wait; they get their place when it is gone', async () => {
  const store = await open();
  const { letGo } = await holdLock();
  expect(await store.append([addition()])).toEqual(['new']);
  expect((await store.recordsOf('shop', SUBJECT)).map(({ place }) => place)).toEqual([null]);
  await letGo();
  await eventually(
    () => store.recordsOf('shop', SUBJECT),
    records => records[0]?.place?.index === 1,
    'the record to be in the log',
  );
  await checkLog(store);
});

test('what is acknowledged while the sequencer rests is moved in one go; closing and settling wait for no rest', async () => {
  await postgres.run(
    `CREATE TABLE assent.moves AS SELECT size FROM assent.log LIMIT 0;
     CREATE FUNCTION assent.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO assent.moves VALUES (NEW.size); RETURN NULL; END';
     CREATE TRIGGER note AFTER UPDATE ON assent.log FOR EACH ROW WHEN (NEW.size > OLD.size) EXECUTE FUNCTION assent.note()`,
    url,
  );
  const other = await useIntake();
  const store = await openPostgresStore(url);
  const began = performance.now();
  for (let n = 1; n <= 30; n++) await store.append([addition({ id: id(n) })]);
  await eventually(
    () => store.logs('shop'),
    ([log]) => log?.frontier.size === 31,
    'all records in the log',
  );
  const rests = (performance.now() - began) / 100;
  const moves = (await postgres.run('SELECT size FROM assent.moves', url)).length;
  // the first at once, then one after each rest
  expect(moves).toBeLessThanOrEqual(2 + rests);
  await store.append([addition({ id: id(31) })]);
  await store.settle();
  expect((await store.recordsOf('shop', SUBJECT)).map(({ place }) => place?.index)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
  await Promise.all([store.close(), other.stop()]);
  await postgres.run('DROP TRIGGER note ON assent.log; DROP FUNCTION assent.note(); DROP TABLE assent.moves', url);
});

test.for([false, true])(
  'room in the intake is made free while it is used; somebody else at it (%s): then it is left to them, and the log grows on',
  async held => {
    const failures: unknown[] = [];
    const swept = async () => Number((await postgres.run("SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'intake'", url))[0]?.vacuum_count);
    const before = await swept();
    const other = new pg.Client({ connectionString: url });
    await other.connect();
    await other.query('BEGIN');
    if (held) await other.query('LOCK TABLE assent.intake IN SHARE UPDATE EXCLUSIVE MODE');
    const user = await useIntake();
    const store = await openPostgresStore(url, { onFailure: error => failures.push(error) });
    for (let n = 0; n < 5000; n += 500) await store.append(Array.from({ length: 500 }, (_, i) => addition({ id: id(n + i) })));
    await eventually(
      () => store.logs('shop'),
      ([log]) => log?.frontier.size === 5001,
      'all records in the log',
    );
    await store.close(); // what was begun is finished by then
    await Promise.all([other.end(), user.stop()]);
    if (!held) await eventually(swept, count => count > before, 'the intake to be tidied up');
    expect([await swept(), failures]).toEqual([before + (held ? 0 : 1), []]);
  },
);

test('a sequencer that is cut off after it has written everything leaves nothing, and the next one does it again', async () => {
  const store = await open(true);
  await store.append([addition(), addition({ id: id(2) })]);
  const database = openDatabase(url);
  const cut = database.transact(async query => {
    const [{ pid } = { pid: 0 }] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid', []);
    await query("UPDATE log SET size = 99 WHERE site = 'shop'", []);
    await query('DELETE FROM intake', []);
    await postgres.run(`SELECT pg_terminate_backend(${pid})`);
    await query('SELECT 1', []);
  });
  await expect(cut).rejects.toThrow(UnavailableError);
  await database.close();
  await store.settle();
  expect((await checkLog(store))[0]?.frontier.size).toBe(3);
});

const WAYS = [
  ['intake', true],
  ['record', false],
] as const;

test.for(WAYS)(
  'a commit whose answer is lost (%s) is no acknowledgement; the repetition finds it kept or makes it, one leaf either way',
  async ([table, beside]) => {
    const store = await open(beside);
    // the deferred trigger runs inside COMMIT, and cuts its own connection there
    await postgres.run(
      `CREATE FUNCTION assent.cut() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
     CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON assent.${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assent.cut()`,
      url,
    );
    const lost = await store.append([addition()]).catch((error: unknown) => error);
    await postgres.run(`DROP TRIGGER cut ON assent.${table}; DROP FUNCTION assent.cut()`, url);
    expect([lost instanceof CommitError, (lost as CommitError).survivable]).toEqual([true, true]);
    expect(await store.append([addition()])).toEqual(['new']);
    expect(await store.append([addition()])).toEqual(['duplicate']);
    await store.settle();
    expect((await checkLog(store))[0]?.frontier.size).toBe(2);
  },
);

test.for(['pg_terminate_backend', 'pg_cancel_backend'].flatMap(stop => WAYS.map(([table, beside]) => [stop, table, beside] as const)))(
  'a commit that is kept here and was not waited for elsewhere (%s, %s) is no acknowledgement; the repetition finds it, one leaf',
  async ([stop, , beside]) => {
    const store = await open(beside);
    await store.append([addition()]);
    // nobody of that name is there: a commit waits for it, already written and not yet answered
    await postgres.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    await postgres.run('SELECT pg_reload_conf()');
    const appending = store.append([addition({ id: id(2) }), addition({ id: id(3), ends: { id: id(1), due: 9 } })]).catch((error: unknown) => error);
    await eventually(
      () => postgres.run(`SELECT ${stop}(pid) FROM pg_stat_activity WHERE application_name = 'assent' AND wait_event = 'SyncRep'`),
      stopped => stopped.length === 1,
      'a commit that waits',
    );
    const lost = await appending;
    await postgres.run('ALTER SYSTEM RESET synchronous_standby_names');
    await postgres.run('SELECT pg_reload_conf()');
    expect([lost instanceof CommitError, (lost as CommitError).survivable]).toEqual([true, true]);
    expect(await store.append([addition({ id: id(2) }), addition({ id: id(3), record: OTHER })])).toEqual(['duplicate', 'conflict']);
    await store.settle();
    expect((await checkLog(store))[0]?.frontier.size).toBe(4);
    expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 3 }]);
  },
);

test('a move of which one statement fails, although all are on their way, leaves nothing; the next one does it again', async () => {
  const store = await open(true);
  await store.append([addition(), addition({ id: id(2) })]);
  // the last of them fails: the log is not to grow
  await postgres.run(
    `CREATE FUNCTION assent.fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not now''; END';
     CREATE TRIGGER fail BEFORE UPDATE ON assent.log FOR EACH ROW EXECUTE FUNCTION assent.fail()`,
    url,
  );
  const failed = await store.settle().catch((error: unknown) => error);
  await postgres.run('DROP TRIGGER fail ON assent.log; DROP FUNCTION assent.fail()', url);
  expect(String(failed)).toContain('not now');
  expect((await store.recordsOf('shop', SUBJECT)).map(({ place }) => place)).toEqual([null, null]);
  expect([await store.tallies('shop', 10, 10), (await checkLog(store))[0]?.frontier.size]).toEqual([[], 1]);
  await store.settle();
  expect([await store.tallies('shop', 10, 10), (await checkLog(store))[0]?.frontier.size]).toEqual([[{ day: 10, counter: 'accept-all', n: 2 }], 3]);
});

test.for(WAYS)(
  'a batch of which one statement fails (%s), although all are on their way, leaves nothing, counters and sightings neither',
  async ([, beside]) => {
    const store = await open(beside);
    const shown = { record: null, cells: [cell({ counter: 'shown' })] };
    await expect(store.append([addition(), shown, addition({ site: 'nowhere', id: id(2) })])).rejects.toThrow(
      'expected an open log of the site nowhere, got none',
    );
    await expect(store.append([addition(), { record: null, cells: [cell({ counter: 'shown', n: 0 })] }])).rejects.toThrow('tally_n_check');
    expect([await store.recordsOf('shop', SUBJECT), await store.tallies('shop', 10, 10)]).toEqual([[], []]);
    expect(await store.append([addition(), shown])).toEqual(['new', 'new']);
  },
);

test('a record ends what stands before it in the log, of the same move too, and nothing that comes after it', async () => {
  const store = await open(true);
  const ends = (n: number, due: number) => ({ ends: { id: id(n), due } });
  await store.append([addition({ due: 100 })]);
  await store.settle();
  // 1 was moved before; 2 stands before what ends it, twice; 4 comes after it
  await store.append([addition({ id: id(2), due: 100, ...ends(1, 50) }), addition({ id: id(3), due: 100, ...ends(4, 40) })]);
  await store.append([addition({ id: id(4), due: 100, ...ends(2, 70) }), addition({ id: id(5), due: 100, ...ends(2, 60) })]);
  await store.settle();
  expect((await store.recordsOf('shop', SUBJECT)).map(({ due }) => due)).toEqual([50, 60, 100, 100, 100]);
});

test('a batch with a lower number that is committed while a higher one is moved stays, and is moved by the next', async () => {
  const store = await open(true);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const move = (batch: number) =>
    `INSERT INTO assent.intake SELECT site, subject, id, ${batch}, pos, salt, record, due, entry, ends_id, ends_due, cells FROM was`;
  await store.append([addition(), addition({ id: id(2) })]);
  await client.query('CREATE TEMPORARY TABLE was AS WITH was AS (DELETE FROM assent.intake RETURNING *) SELECT * FROM was');
  await client.query(`${move(9)} WHERE pos = 1`);
  // between what the sequencer has read and what it takes out
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE assent.record IN SHARE MODE');
  const settled = store.settle();
  await eventually(
    () => postgres.run("SELECT 1 FROM pg_locks WHERE relation = 'assent.record'::regclass AND NOT granted", url),
    waiting => waiting.length === 1,
    'a sequencer that waits',
  );
  await client.query(`${move(8)} WHERE pos = 0`);
  await holder.query('COMMIT');
  await settled;
  await Promise.all([holder.end(), client.end()]);
  await store.settle();
  expect((await store.recordsOf('shop', SUBJECT)).map(({ id: own, place }) => [own, place?.index])).toEqual([
    [id(1), 2],
    [id(2), 1],
  ]);
  expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 2 }]);
  await checkLog(store);
});

test('neither an append nor a move reads a table from end to end, although their plans were made while all were small', async () => {
  const scans = async () =>
    (await postgres.run("SELECT relname, seq_scan FROM pg_stat_user_tables WHERE relname IN ('record', 'erased', 'tile', 'bundle') ORDER BY 1", url)).map(
      ({ seq_scan }) => Number(seq_scan),
    );
  const looked = async () => Number((await postgres.run("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'record_key'", url))[0]?.idx_scan);
  const small = await open(true);
  await small.append([addition({ id: id(999) })]);
  await small.settle();
  for (const table of ['record', 'erased', 'intake']) await postgres.run(`VACUUM ANALYZE assent.${table}`, url);
  const [before, keys] = [await scans(), await looked()];
  const store = await openPostgresStore(url, { beside: true });
  for (let n = 0; n < 200; n += 20) {
    // with a duplicate, and with one that ends another
    await store.append(Array.from({ length: 20 }, (_, i) => addition({ id: id(n + i), ends: { id: id(n), due: 9 } })).concat(addition({ id: id(n) })));
    await store.settle();
  }
  await store.close(); // what a connection has counted is told when it ends
  await eventually(looked, count => count >= keys + 200, 'each key to be looked up by its index');
  expect(await scans()).toEqual(before);
});

describe('past the intake', () => pastIntake({ url: () => url, run: statement => postgres.run(statement, url), open }));

test('columns of a batch arrive as they were sent, whatever they hold', async () => {
  const database = openDatabase(url);
  const columns = fc.array(
    fc.tuple(
      fc.option(fc.uint8Array()),
      fc.option(fc.string({ unit: 'grapheme' }).map(text => text.replaceAll('\0', ''))),
      fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    ),
  );
  await fc.assert(
    fc.asyncProperty(columns, async rows => {
      const values = [columnOf('bytea', rows, row => row[0]), columnOf('text', rows, row => row[1]), columnOf('int4', rows, row => row[2])];
      const read = await database.query<{ a: Buffer | null; b: string | null; c: number | null }>(
        'SELECT * FROM unnest($1::bytea[], $2::text[], $3::integer[]) AS read (a, b, c)',
        values,
      );
      expect(read.map(({ a, b, c }) => [a && new Uint8Array(a), b, c])).toEqual(rows);
    }),
  );
  await expect(database.query('SELECT unnest($1::bytea[])', [columnOf('int4', [1], n => n)])).rejects.toThrow(
    'element type 23 (integer) instead of expected 17 (bytea)',
  );
  await database.close();
});

/** As schema 10 had it, of any digest. */
const WITH_DIGEST = ['intake', 'record']
  .map(table => `ALTER TABLE assent.${table} ADD COLUMN digest bytea NOT NULL DEFAULT sha256('') CHECK (length(digest) = 32);`)
  .join('');

/** As a start of the endpoint does, without anything leaving the intake. Nobody beside it may. */
async function comeForward(): Promise<void> {
  await expect(openPostgresStore(url, { beside: true })).rejects.toThrow('an older Assent serves it; nothing was changed');
  const database = openDatabase(url);
  await migrate(database);
  await database.close();
}

test('from schema 9: what waits in the intake keeps its counters, those of fewer dimensions too', async () => {
  const first = await open(true);
  await first.append([addition(), addition({ id: id(2) })]);
  const ours = await schema();
  await postgres.run(
    `${WITH_DIGEST}
     ALTER TABLE assent.intake ALTER COLUMN cells TYPE jsonb USING cells::jsonb;
     UPDATE assent.intake SET cells = jsonb_build_array(cells -> 0 #- '{country}' #- '{variant}') WHERE pos = 0;
     UPDATE assent.schema_version SET version = 9`,
    url,
  );
  await comeForward();
  const store = await open(true);
  await store.settle();
  expect(await schema()).toBe(ours);
  expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 2 }]);
  await checkLog(store);
});

test('from schema 10: what waits in the intake and what is in the log stay, and a repetition is told from another content still', async () => {
  const [first, second] = [addition({ record: '{"n":1,"received":"a"}' }), addition({ id: id(2), record: '{"n":1,"received":"a"}' })];
  const old = await open(true);
  await old.append([first]);
  await old.settle();
  await old.append([second]);
  const ours = await schema();
  await postgres.run(`${WITH_DIGEST} UPDATE assent.schema_version SET version = 10`, url);
  await comeForward();
  const store = await open(true);
  expect(await schema()).toBe(ours);
  const again = [addition({ record: '{"n":1,"received":"b"}' }), addition({ id: id(2), record: '{"n":1,"received":"b"}' })];
  const others = [addition({ record: OTHER }), addition({ id: id(2), record: OTHER })];
  const answers = ['duplicate', 'duplicate', 'conflict', 'conflict'];
  expect(await store.append([...again, ...others])).toEqual(answers);
  await store.settle();
  expect(await store.append([...again, ...others])).toEqual(answers);
  const kept = await store.recordsOf('shop', SUBJECT);
  expect(kept.map(record => [plain(record), record.place])).toEqual(
    [first, second].map(({ record }, i) => [plain(record ?? newRecord()), { epoch: 1, index: i + 1 }]),
  );
  await checkLog(store);
});

test('from schema 11: what is added to a bundle is no longer made smaller first, and what was there is read as it was', async () => {
  const compressed = (storage: string) =>
    `ALTER TABLE assent.bundle ALTER COLUMN entries SET STORAGE ${storage}; ALTER TABLE assent.tile ALTER COLUMN hashes SET STORAGE ${storage}`;
  const many = (from: number) => Array.from({ length: 100 }, (_, n) => addition({ id: id(from + n) }));
  const old = await open();
  await postgres.run(`${compressed('EXTENDED')}; UPDATE assent.schema_version SET version = 11`, url);
  await old.append(many(1));
  await comeForward();
  const store = await open();
  await store.append(many(101));
  await store.settle();
  const [{ storage } = { storage: '' }] = (await postgres.run(
    "SELECT string_agg(attstorage::text, '') AS storage FROM pg_attribute WHERE (attrelid, attname) IN (('assent.bundle'::regclass, 'entries'), ('assent.tile'::regclass, 'hashes'))",
    url,
  )) as { storage: string }[];
  expect(storage).toBe('ee');
  expect((await checkLog(store))[0]?.frontier.size).toBe(201);
});

test('two processes that make the tables and the first log at the same time make one of each', async () => {
  const fresh = await postgres.makeDatabase();
  const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(fresh)));
  await Promise.all(stores.map(store => store.openLog(firstLog(), statement('{}', 'epoch'))));
  expect((await checkLog(stores[0] as PostgresStore)).map(({ frontier }) => frontier.size)).toEqual([1]);
  for (const store of stores) await store.close();
});

test('an older checkpoint that is published late does not replace a longer one', async () => {
  const store = await open(true);
  for (const size of [9, 10, 9]) await store.keepCheckpoint('shop', 1, `consent.example.org/log/shop/1\n${size}\nroot\n`);
  expect((await store.logs('shop'))[0]?.checkpoint).toContain('\n10\n');
});

/** The schema of this program. */
const schema = async () => Number((await postgres.run('SELECT version FROM assent.schema_version', url))[0]?.version);

test('a database of a newer schema is refused with the way out, and nothing changes', async () => {
  const ours = await schema();
  await postgres.run('UPDATE assent.schema_version SET version = 99', url);
  await expect(openPostgresStore(url)).rejects.toThrow(
    /to have schema \d+ or older, got 99: a newer Assent wrote it; nothing was changed \(hint: run that version/,
  );
  await postgres.run(`UPDATE assent.schema_version SET version = ${ours}`, url);
  expect((await (await open(true)).logs('shop')).length).toBe(1);
});

test('a migration that fails leaves the schema before it as it was', async () => {
  const database = openDatabase(url);
  const ours = await schema();
  await expect(migrate(database, false, [...Array.from({ length: ours }, () => 'SELECT 1'), 'CREATE TABLE half (a integer); SELECT 1 / 0'])).rejects.toThrow(
    'division by zero',
  );
  expect(await postgres.run("SELECT to_regclass('assent.half') AS half, (SELECT version FROM assent.schema_version) AS version", url)).toEqual([
    { half: null, version: ours },
  ]);
  await database.close();
});

test('a database that acknowledges before it has written is refused, with the remedy', async () => {
  const lossy = await postgres.makeDatabase();
  await postgres.run(`ALTER DATABASE ${lossy.split('/').at(-1)} SET synchronous_commit = off`);
  await expect(openPostgresStore(lossy)).rejects.toThrow(
    /to have synchronous_commit = on, got off: a power cut would lose what was acknowledged \(hint: ALTER SYSTEM/,
  );
});

test('the endpoint, while the database is away: 503 with Retry-After and no other answer; afterwards everything goes on', { timeout: 60_000 }, async () => {
  await postgres.empty(url);
  const data = mkdtempSync(path.join(tmpdir(), 'assent-away-'));
  const lines: string[] = [];
  const server = await startServer({
    sites: [makeSite()],
    data,
    database: url,
    port: 0,
    sdk: writeFakeSdk(path.join(data, 'sdk')),
    dashboard: path.join(data, 'dashboard'),
    log: line => lines.push(line),
  });
  const { subject, secret } = await makeVisitor();
  const version = (await siteVersion(makeSite())).hash;
  const post = (where: string, body: object) =>
    fetch(`${server.url}${where}`, { method: 'POST', body: JSON.stringify(body), headers: { origin: ORIGIN, 'content-type': 'text/plain' } });
  const send = (seq: number) => sendRecord(server.url, makeSubmission(subject, version, { seq, id: id(seq) }));
  const receipt = (seq: number) => post('/v1/receipt', { site: 'shop', secret, subject, id: id(seq) });
  expect((await send(1)).status).toBe(204);

  postgres.stop('immediate');
  const away = [await send(2), await receipt(1), await fetch(`${server.url}/readyz`)];
  expect(away.map(answer => [answer.status, answer.headers.get('retry-after')])).toEqual(away.map(() => [503, '5']));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  postgres.start();
  await eventually(
    async () => (await fetch(`${server.url}/readyz`)).status,
    status => status === 200,
    'the endpoint to be ready',
  );
  expect([(await send(1)).status, (await send(2)).status]).toEqual([204, 204]);
  const got = await eventually(
    () => receipt(2),
    answer => answer.status === 200,
    'a receipt',
  );
  expect(await got.text()).toContain('c2sp.org/tlog-proof@v1');
  await server.close();
  const store = await open(true);
  expect((await checkLog(store))[0]?.frontier.size).toBe(4);
  // nothing of a visitor in any line, whatever the database has said
  expect(lines.filter(line => line.includes(subject) || line.includes('assent@'))).toEqual([]);
  rmSync(data, { recursive: true });
});

test('a process whose signing key is another one is refused before it has changed anything', async () => {
  await postgres.empty(url);
  const directories = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'assent-key-')));
  const start = (data: string) =>
    startServer({ sites: [makeSite()], data, database: url, port: 0, sdk: writeFakeSdk(path.join(data, 'sdk')), dashboard: path.join(data, 'dashboard') });
  await (await start(directories[0] as string)).close();
  const before = await (await open(true)).logs('shop');
  await expect(start(directories[1] as string)).rejects.toThrow('the keys of another endpoint (hint: copy signing-key.pem');
  expect(await (await open(true)).logs('shop')).toEqual(before);
  for (const directory of directories) rmSync(directory, { recursive: true });
});
