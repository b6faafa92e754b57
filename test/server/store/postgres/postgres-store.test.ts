// What only the store on PostgreSQL can get wrong: several processes, an intake before the log, and a database that goes away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { siteVersion } from '@assent/core/proof';
import { expect, test } from 'vitest';
import { makeTombstone } from '../../../../packages/server/src/rights/tombstone.ts';
import { startServer } from '../../../../packages/server/src/start-server.ts';
import { columnOf } from '../../../../packages/server/src/store/postgres/column.ts';
import { openDatabase } from '../../../../packages/server/src/store/postgres/database.ts';
import { openPostgresStore, type PostgresStore } from '../../../../packages/server/src/store/postgres/postgres-store.ts';
import { checkLog } from '../../../helpers/check-log.ts';
import { makeSubmission, makeVisitor } from '../../../helpers/endpoint.ts';
import { eventually } from '../../../helpers/eventually.ts';
import { writeFakeSdk } from '../../../helpers/fake-sdk.ts';
import { addition, cell, id, OTHER, SUBJECT } from '../../../helpers/new-record.ts';
import { openPostgresLab } from '../../../helpers/postgres-lab.ts';
import { sendRecord } from '../../../helpers/send-record.ts';
import { makeSite, ORIGIN } from '../../../helpers/site.ts';

const lab = openPostgresLab();
const { open, run } = lab;
const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });

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

test('neither an append nor a move reads a table from end to end, although their plans were made while all were small', async () => {
  const scans = async () =>
    (await run("SELECT relname, seq_scan FROM pg_stat_user_tables WHERE relname IN ('record', 'erased', 'tile', 'bundle') ORDER BY 1")).map(({ seq_scan }) =>
      Number(seq_scan),
    );
  const looked = async () => Number((await run("SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'record_key'"))[0]?.idx_scan);
  const small = await open(true);
  await small.append([addition({ id: id(999) })]);
  await small.settle();
  for (const table of ['record', 'erased', 'intake']) await run(`VACUUM ANALYZE assent.${table}`);
  const [before, keys] = [await scans(), await looked()];
  const store = await openPostgresStore(lab.url, { beside: true });
  for (let n = 0; n < 200; n += 20) {
    // with a duplicate, and with one that ends another
    await store.append(Array.from({ length: 20 }, (_, i) => addition({ id: id(n + i), ends: { id: id(n), due: 9 } })).concat(addition({ id: id(n) })));
    await store.settle();
  }
  await store.close(); // what a connection has counted is told when it ends
  await eventually(looked, count => count >= keys + 200, 'each key to be looked up by its index');
  expect(await scans()).toEqual(before);
});

test('an older checkpoint that is published late does not replace a longer one', async () => {
  const store = await open(true);
  for (const size of [9, 10, 9]) await store.keepCheckpoint('shop', 1, `consent.example.org/log/shop/1\n${size}\nroot\n`);
  expect((await store.logs('shop'))[0]?.checkpoint).toContain('\n10\n');
});

test('a database that acknowledges before it has written is refused, with the remedy', async () => {
  const lossy = await lab.postgres.makeDatabase();
  await lab.postgres.run(`ALTER DATABASE ${lossy.split('/').at(-1)} SET synchronous_commit = off`);
  await expect(openPostgresStore(lossy)).rejects.toThrow(
    /to have synchronous_commit = on, got off: a power cut would lose what was acknowledged \(hint: ALTER SYSTEM/,
  );
});

test('the endpoint, while the database is away: 503 with Retry-After and no other answer; afterwards everything goes on', { timeout: 60_000 }, async () => {
  await lab.postgres.empty(lab.url);
  const data = mkdtempSync(path.join(tmpdir(), 'assent-away-'));
  const lines: string[] = [];
  const server = await startServer({
    sites: [makeSite()],
    data,
    database: lab.url,
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

  lab.postgres.stop('immediate');
  const away = [await send(2), await receipt(1), await fetch(`${server.url}/readyz`)];
  expect(away.map(answer => [answer.status, answer.headers.get('retry-after')])).toEqual(away.map(() => [503, '5']));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  lab.postgres.start();
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
  await lab.postgres.empty(lab.url);
  const directories = [1, 2].map(() => mkdtempSync(path.join(tmpdir(), 'assent-key-')));
  const start = (data: string) =>
    startServer({ sites: [makeSite()], data, database: lab.url, port: 0, sdk: writeFakeSdk(path.join(data, 'sdk')), dashboard: path.join(data, 'dashboard') });
  await (await start(directories[0] as string)).close();
  const before = await (await open(true)).logs('shop');
  await expect(start(directories[1] as string)).rejects.toThrow('the keys of another endpoint (hint: copy signing-key.pem');
  expect(await (await open(true)).logs('shop')).toEqual(before);
  for (const directory of directories) rmSync(directory, { recursive: true });
});

test('columns of a batch arrive as they were sent, whatever they hold', async () => {
  const database = openDatabase(lab.url);
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
