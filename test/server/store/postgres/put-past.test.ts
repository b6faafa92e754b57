// What a process does that is alone at a log: records go into it at once, past the intake.
import pg from 'pg';
import { expect, test } from 'vitest';
import { type PostgresStore } from '../../../../packages/server/src/store/postgres/postgres-store.ts';
import { checkLog } from '../../../helpers/check-log.ts';
import { eventually } from '../../../helpers/eventually.ts';
import { addition, bytes, cell, firstLog, id, OTHER, statement, SUBJECT } from '../../../helpers/new-record.ts';
import { openPostgresLab } from '../../../helpers/postgres-lab.ts';

const lab = openPostgresLab();
const { open, run } = lab;

const placesOf = async (store: PostgresStore) => (await store.recordsOf('shop', SUBJECT)).map(({ id: own, place }) => [own, place?.index]);
const inIntake = async () => Number((await run('SELECT count(*) AS n FROM assent.intake'))[0]?.n);

/** Somebody else, in a transaction until it is told to commit. */
const begin = async (statement: string) => {
  const client = new pg.Client({ connectionString: lab.url });
  await client.connect();
  await client.query(`BEGIN; ${statement}`);
  return { commit: () => client.query('COMMIT').then(() => client.end()) };
};

test('who is alone has its records, their ends and their counters in the log with the acknowledgement; nothing of them was in the intake', async () => {
  const store = await open();
  const batches = async () => (await run('SELECT last_value, is_called FROM assent.intake_batch'))[0];
  const before = await batches();
  expect(await store.append([addition({ due: 100 }), { record: null, cells: [cell({ counter: 'shown' })] }])).toEqual(['new', 'new']);
  const ending = addition({ id: id(2), ends: { id: id(1), due: 50 } });
  expect(await store.append([ending, ending, addition({ record: OTHER }), addition(), addition({ id: id(3) })])).toEqual([
    'new',
    'duplicate',
    'conflict',
    'duplicate',
    'new',
  ]);
  expect(await placesOf(store)).toEqual([
    [id(1), 1],
    [id(2), 2],
    [id(3), 3],
  ]);
  expect((await store.recordsOf('shop', SUBJECT))[0]?.due).toBe(50);
  expect(await store.tallies('shop', 10, 10)).toEqual([
    { day: 10, counter: 'accept-all', n: 3 },
    { day: 10, counter: 'shown', n: 1 },
  ]);
  expect(await batches()).toEqual(before);
  expect((await checkLog(store))[0]?.frontier.size).toBe(4);
});

test('a batch for several sites is in the log of each; where one has none, nothing is kept', async () => {
  const store = await open();
  await store.openLog(firstLog('blog'), statement('{}', 'epoch'));
  const both = ['shop', 'blog'].map(site => addition({ site }));
  expect(await store.append(both)).toEqual(['new', 'new']);
  await expect(store.append([addition({ id: id(2) }), addition({ site: 'nowhere', id: id(2) })])).rejects.toThrow('nowhere, got none');
  const sizes = await Promise.all(['shop', 'blog'].map(async site => (await checkLog(store, site))[0]?.frontier.size));
  expect([sizes, await placesOf(store)]).toEqual([[2, 2], [[id(1), 1]]]);
});

test('what waits in the intake comes into the log first; a key that waits there is no new one', async () => {
  const [beside, store] = [await open(true), await open(true)];
  await beside.append([addition({ due: 100 }), addition({ id: id(3) })]);
  const alone = await open();
  const outcomes = await alone.append([addition({ id: id(2), ends: { id: id(1), due: 50 } }), addition(), addition({ id: id(3), record: OTHER })]);
  // its own sequencer may have been there before
  expect(outcomes).toEqual(['new', 'duplicate', 'conflict']);
  await alone.settle();
  expect(await placesOf(store)).toEqual([
    [id(1), 1],
    [id(2), 3],
    [id(3), 2],
  ]);
  expect([(await store.recordsOf('shop', SUBJECT))[0]?.due, await inIntake()]).toEqual([50, 0]);
  expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 3 }]);
  await checkLog(store);
});

test('an erased record is not brought back past the intake either', async () => {
  const store = await open();
  await store.append([addition()]);
  await run(`INSERT INTO assent.erased SELECT site, mark, '2026-11-25' FROM (SELECT site, substring(sha256(convert_to(
    E'assent-erased/1\\n${SUBJECT}\\n${id(1)}', 'UTF8')) FOR 16) AS mark FROM assent.record) AS gone; DELETE FROM assent.record`);
  expect(await store.append([addition(), addition({ id: id(2) })])).toEqual(['duplicate', 'new']);
  expect(await placesOf(store)).toEqual([[id(2), 2]]);
});

test('while somebody else uses the intake, who would go past it uses it too, and one key is new once', async () => {
  const store = await open();
  const other = await begin("SELECT pg_advisory_xact_lock_shared(hashtext('assent intake'))");
  expect(await store.append([addition()])).toEqual(['new']);
  await other.commit();
  expect(await store.append([addition(), addition({ id: id(2) })])).toEqual(['duplicate', 'new']);
  await store.settle();
  expect((await placesOf(store)).map(([own]) => own)).toEqual([id(1), id(2)]);
  await checkLog(store);
});

test('while somebody else goes past the intake, nobody uses it: then what they have kept is known', async () => {
  const beside = await open(true);
  const other = await begin("SELECT pg_advisory_xact_lock(hashtext('assent intake'))");
  const appending = beside.append([addition({ record: OTHER }), addition({ id: id(2) })]);
  await eventually(
    () => run("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"),
    waiting => waiting.length === 1,
    'an append that waits',
  );
  // the one that the other has kept meanwhile
  await run(
    `INSERT INTO assent.record SELECT 'shop', 1, 9, '\\x${Buffer.from(SUBJECT, 'base64url').toString('hex')}', '\\x${Buffer.from(id(1), 'base64url').toString('hex')}', '\\x${Buffer.from(bytes(4).subarray(0, 16)).toString('hex')}', '{"n":1}', 9`,
  );
  await other.commit();
  expect(await appending).toEqual(['conflict', 'new']);
});

test('a log that has another size than it had when it was locked is not grown, and nothing is kept', async () => {
  const store = await open();
  await run(
    `CREATE FUNCTION assent.slip() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE assent.log SET size = size + 1; RETURN NULL; END';
     CREATE TRIGGER slip AFTER INSERT ON assent.record FOR EACH STATEMENT EXECUTE FUNCTION assent.slip()`,
  );
  const failed = await store.append([addition()]).catch((error: unknown) => error);
  await run('DROP TRIGGER slip ON assent.record; DROP FUNCTION assent.slip()');
  expect(String(failed)).toContain('null value in column "size"');
  expect([await placesOf(store), await store.tallies('shop', 10, 10)]).toEqual([[], []]);
  expect([await store.append([addition()]), (await checkLog(store))[0]?.frontier.size]).toEqual([['new'], 2]);
});
