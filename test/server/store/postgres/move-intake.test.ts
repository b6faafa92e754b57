// Between the intake and the log: who moves what and when, and what a failure anywhere in between leaves.
import pg from 'pg';
import { expect, test } from 'vitest';
import { CommitError } from '../../../../packages/server/src/store/commit-error.ts';
import { openDatabase } from '../../../../packages/server/src/store/postgres/database.ts';
import { openPostgresStore } from '../../../../packages/server/src/store/postgres/postgres-store.ts';
import { UnavailableError } from '../../../../packages/server/src/store/unavailable-error.ts';
import { checkLog } from '../../../helpers/check-log.ts';
import { eventually } from '../../../helpers/eventually.ts';
import { addition, cell, id, OTHER, SUBJECT } from '../../../helpers/new-record.ts';
import { openPostgresLab } from '../../../helpers/postgres-lab.ts';

const lab = openPostgresLab();
const { open, run } = lab;

/** Somebody else who puts something into the intake, until it is told to stop: whoever writes then goes by way of it. */
async function useIntake(): Promise<{ stop(): Promise<void> }> {
  const client = new pg.Client({ connectionString: lab.url });
  await client.connect();
  await client.query("SELECT pg_advisory_lock_shared(hashtext('assent intake'))");
  return { stop: () => client.end() };
}

/** Somebody else's sequencer: holds the lock of the log until it is told to let go, or its connection is cut. */
async function holdLock(): Promise<{ letGo(): Promise<void>; pid: number }> {
  const client = new pg.Client({ connectionString: lab.url });
  client.on('error', () => {});
  await client.connect();
  await client.query('BEGIN');
  await client.query("SELECT 1 FROM assent.log WHERE site = 'shop' FOR UPDATE");
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return { letGo: () => client.end(), pid: rows[0]?.pid ?? 0 };
}

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
  await run(
    `CREATE TABLE assent.moves AS SELECT size FROM assent.log LIMIT 0;
     CREATE FUNCTION assent.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO assent.moves VALUES (NEW.size); RETURN NULL; END';
     CREATE TRIGGER note AFTER UPDATE ON assent.log FOR EACH ROW WHEN (NEW.size > OLD.size) EXECUTE FUNCTION assent.note()`,
  );
  const other = await useIntake();
  const store = await openPostgresStore(lab.url);
  const began = performance.now();
  for (let n = 1; n <= 30; n++) await store.append([addition({ id: id(n) })]);
  await eventually(
    () => store.logs('shop'),
    ([log]) => log?.frontier.size === 31,
    'all records in the log',
  );
  const rests = (performance.now() - began) / 100;
  const moves = (await run('SELECT size FROM assent.moves')).length;
  // the first at once, then one after each rest
  expect(moves).toBeLessThanOrEqual(2 + rests);
  await store.append([addition({ id: id(31) })]);
  await store.settle();
  expect((await store.recordsOf('shop', SUBJECT)).map(({ place }) => place?.index)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
  await Promise.all([store.close(), other.stop()]);
  await run('DROP TRIGGER note ON assent.log; DROP FUNCTION assent.note(); DROP TABLE assent.moves');
});

test.for([false, true])(
  'room in the intake is made free while it is used; somebody else at it (%s): then it is left to them, and the log grows on',
  async held => {
    const failures: unknown[] = [];
    const swept = async () => Number((await run("SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'intake'"))[0]?.vacuum_count);
    const before = await swept();
    const other = new pg.Client({ connectionString: lab.url });
    await other.connect();
    await other.query('BEGIN');
    if (held) await other.query('LOCK TABLE assent.intake IN SHARE UPDATE EXCLUSIVE MODE');
    const user = await useIntake();
    const store = await openPostgresStore(lab.url, { onFailure: error => failures.push(error) });
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
  const database = openDatabase(lab.url);
  const cut = database.transact(async query => {
    const [{ pid } = { pid: 0 }] = await query<{ pid: number }>('SELECT pg_backend_pid() AS pid', []);
    await query("UPDATE log SET size = 99 WHERE site = 'shop'", []);
    await query('DELETE FROM intake', []);
    await lab.postgres.run(`SELECT pg_terminate_backend(${pid})`);
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
    await run(
      `CREATE FUNCTION assent.cut() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
     CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON assent.${table} DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assent.cut()`,
    );
    const lost = await store.append([addition()]).catch((error: unknown) => error);
    await run(`DROP TRIGGER cut ON assent.${table}; DROP FUNCTION assent.cut()`);
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
    await lab.postgres.run("ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
    await lab.postgres.run('SELECT pg_reload_conf()');
    const appending = store.append([addition({ id: id(2) }), addition({ id: id(3), ends: { id: id(1), due: 9 } })]).catch((error: unknown) => error);
    await eventually(
      () => lab.postgres.run(`SELECT ${stop}(pid) FROM pg_stat_activity WHERE application_name = 'assent' AND wait_event = 'SyncRep'`),
      stopped => stopped.length === 1,
      'a commit that waits',
    );
    const lost = await appending;
    await lab.postgres.run('ALTER SYSTEM RESET synchronous_standby_names');
    await lab.postgres.run('SELECT pg_reload_conf()');
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
  await run(
    `CREATE FUNCTION assent.fail() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not now''; END';
     CREATE TRIGGER fail BEFORE UPDATE ON assent.log FOR EACH ROW EXECUTE FUNCTION assent.fail()`,
  );
  const failed = await store.settle().catch((error: unknown) => error);
  await run('DROP TRIGGER fail ON assent.log; DROP FUNCTION assent.fail()');
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
  const client = new pg.Client({ connectionString: lab.url });
  await client.connect();
  const move = (batch: number) =>
    `INSERT INTO assent.intake SELECT site, subject, id, ${batch}, pos, salt, record, due, entry, ends_id, ends_due, cells FROM was`;
  await store.append([addition(), addition({ id: id(2) })]);
  await client.query('CREATE TEMPORARY TABLE was AS WITH was AS (DELETE FROM assent.intake RETURNING *) SELECT * FROM was');
  await client.query(`${move(9)} WHERE pos = 1`);
  // between what the sequencer has read and what it takes out
  const holder = new pg.Client({ connectionString: lab.url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE assent.record IN SHARE MODE');
  const settled = store.settle();
  await eventually(
    () => run("SELECT 1 FROM pg_locks WHERE relation = 'assent.record'::regclass AND NOT granted"),
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
