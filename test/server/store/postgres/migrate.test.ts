// The schemas of the store on PostgreSQL: from every one before it, by one process or several, and never from a newer one.
import { expect, test } from 'vitest';
import { openDatabase } from '../../../../packages/server/src/store/postgres/database.ts';
import { migrate } from '../../../../packages/server/src/store/postgres/migrate.ts';
import { openPostgresStore, type PostgresStore } from '../../../../packages/server/src/store/postgres/postgres-store.ts';
import { checkLog } from '../../../helpers/check-log.ts';
import { addition, firstLog, id, newRecord, OTHER, plain, statement, SUBJECT } from '../../../helpers/new-record.ts';
import { openPostgresLab } from '../../../helpers/postgres-lab.ts';

const lab = openPostgresLab();
const { open, run } = lab;

/** The schema of this program. */
const schema = async () => Number((await run('SELECT version FROM assent.schema_version'))[0]?.version);

/** As schema 10 had it, of any digest. */
const WITH_DIGEST = ['intake', 'record']
  .map(table => `ALTER TABLE assent.${table} ADD COLUMN digest bytea NOT NULL DEFAULT sha256('') CHECK (length(digest) = 32);`)
  .join('');

/** As a start of the endpoint does, without anything leaving the intake. Nobody beside it may. */
async function comeForward(): Promise<void> {
  await expect(openPostgresStore(lab.url, { beside: true })).rejects.toThrow('an older Assent serves it; nothing was changed');
  const database = openDatabase(lab.url);
  await migrate(database);
  await database.close();
}

test('from schema 9: what waits in the intake keeps its counters, those of fewer dimensions too', async () => {
  const first = await open(true);
  await first.append([addition(), addition({ id: id(2) })]);
  const ours = await schema();
  await run(
    `${WITH_DIGEST}
     ALTER TABLE assent.intake ALTER COLUMN cells TYPE jsonb USING cells::jsonb;
     UPDATE assent.intake SET cells = jsonb_build_array(cells -> 0 #- '{country}' #- '{variant}') WHERE pos = 0;
     UPDATE assent.schema_version SET version = 9`,
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
  await run(`${WITH_DIGEST} UPDATE assent.schema_version SET version = 10`);
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
  await run(`${compressed('EXTENDED')}; UPDATE assent.schema_version SET version = 11`);
  await old.append(many(1));
  await comeForward();
  const store = await open();
  await store.append(many(101));
  await store.settle();
  const [{ storage } = { storage: '' }] = (await run(
    "SELECT string_agg(attstorage::text, '') AS storage FROM pg_attribute WHERE (attrelid, attname) IN (('assent.bundle'::regclass, 'entries'), ('assent.tile'::regclass, 'hashes'))",
  )) as { storage: string }[];
  expect(storage).toBe('ee');
  expect((await checkLog(store))[0]?.frontier.size).toBe(201);
});

test('a database of a newer schema is refused with the way out, and nothing changes', async () => {
  const ours = await schema();
  await run('UPDATE assent.schema_version SET version = 99');
  await expect(openPostgresStore(lab.url)).rejects.toThrow(
    /to have schema \d+ or older, got 99: a newer Assent wrote it; nothing was changed \(hint: run that version/,
  );
  await run(`UPDATE assent.schema_version SET version = ${ours}`);
  expect((await (await open(true)).logs('shop')).length).toBe(1);
});

test('a migration that fails leaves the schema before it as it was', async () => {
  const database = openDatabase(lab.url);
  const ours = await schema();
  await expect(migrate(database, false, [...Array.from({ length: ours }, () => 'SELECT 1'), 'CREATE TABLE half (a integer); SELECT 1 / 0'])).rejects.toThrow(
    'division by zero',
  );
  expect(await run("SELECT to_regclass('assent.half') AS half, (SELECT version FROM assent.schema_version) AS version")).toEqual([
    { half: null, version: ours },
  ]);
  await database.close();
});

test('two processes that make the tables and the first log at the same time make one of each', async () => {
  const fresh = await lab.postgres.makeDatabase();
  const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore(fresh)));
  await Promise.all(stores.map(store => store.openLog(firstLog(), statement('{}', 'epoch'))));
  expect((await checkLog(stores[0] as PostgresStore)).map(({ frontier }) => frontier.size)).toEqual([1]);
  for (const store of stores) await store.close();
});
