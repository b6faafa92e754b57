// Databases of every released schema come forward, and those of a newer one are left alone.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ConsentRecord } from '@assent/core';
import { encodeEntries } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { toKeyText } from '../../../packages/server/src/store/key-bytes.ts';
import { makeTombstone } from '../../../packages/server/src/rights/tombstone.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { addition, bytes, firstLog, id, newRecord, OTHER, statement } from '../../helpers/new-record.ts';

// written by the endpoint as it was on 24 November 2026: four records of three visitors on two sites
const SCHEMA_1 = path.resolve(import.meta.dirname, '../../vectors/store/schema-1.db');
// written by the stores of schema 11: two sites, one of them with two epochs; a subject erased, one restricted, a record ended by another
const SCHEMA_11 = path.resolve(import.meta.dirname, '../../vectors/store/schema-11.db');

let file: string;
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'assent-migrate-')), 'assent.db');
  copyFileSync(SCHEMA_1, file);
});
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

test('schema 1 comes forward: every record is there, and in a log that fits it, in the order in which they were received', async () => {
  const old = new DatabaseSync(file);
  const before = old
    .prepare("SELECT record FROM record WHERE site = 'shop' ORDER BY record ->> 'received'")
    .all()
    .map(row => row.record);
  const tallies = old.prepare('SELECT sum(n) AS n FROM tally').get()?.n;
  const digests = old
    .prepare('SELECT digest FROM record')
    .all()
    .map(row => row.digest as Uint8Array);
  old.close();
  expect([before.length, digests.length]).toEqual([3, 4]);

  const store = openSqliteStore(file);
  const logs = await checkLog(store);
  expect(logs).toMatchObject([{ epoch: 1, origin: '', state: 'open', frontier: { size: 3 } }]);
  expect((await checkLog(store, 'club'))[0]?.frontier.size).toBe(1);
  const records = await store.recordsAt('shop', 1, 0, 9);
  expect(records.map(({ record }) => record)).toEqual(before);
  expect(records.map(({ record, due }) => [(JSON.parse(record) as ConsentRecord).event, new Date(due * 86_400_000).toISOString().slice(0, 10)])).toEqual([
    ['given', '2028-05-23'],
    ['refused', '2027-05-24'],
    ['withdrawn', '2028-05-23'],
  ]);
  const days = [...(await store.tallies('shop', 0, 99_999)), ...(await store.tallies('club', 0, 99_999))];
  expect(days.reduce((sum, { n }) => sum + n, 0)).toBe(tallies);
  expect((await store.versions('shop')).length).toBe(1);
  await store.close();
  for (const digest of digests) expect(readFileSync(file).includes(digest)).toBe(false);
});

test.for([253, 254, 600])('%i more records of schema 1: bundles and tiles are those of the log that they make', async more => {
  const old = new DatabaseSync(file);
  old.exec(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${more})
     INSERT INTO record SELECT site, subject, randomblob(16), digest, salt, record FROM n, (SELECT * FROM record WHERE site = 'shop' LIMIT 1)`,
  );
  old.close();
  const store = openSqliteStore(file);
  expect((await checkLog(store))[0]?.frontier.size).toBe(3 + more);
  expect(await store.recordsAt('shop', 1, 0, 3 + more)).toHaveLength(3 + more);
  expect((await store.tile('shop', 1, 1, 0)).length).toBe(32 * Math.floor((3 + more) / 256));
  await store.close();
});

test('a token of schema 1 opens what it opened before, and no more', async () => {
  const old = new DatabaseSync(file);
  old.prepare('INSERT INTO token (hash, created) VALUES (?, 7)').run(bytes(3));
  old.close();
  const store = openSqliteStore(file);
  expect(await store.accountOfToken(bytes(3))).toMatchObject({ name: 'token', role: 'viewer', sites: null, created: 7, ended: null });
  const [account] = await store.accounts();
  if (account) await store.keepAccount({ ...account, role: 'capturer' });
  expect(await store.accountOfToken(bytes(3))).toMatchObject({ role: 'capturer' });
  await store.close();
});

test('from schema 10: of what records carried beside their texts no byte is left in any file, and a repetition is told from another content still', async () => {
  copyFileSync(SCHEMA_11, file);
  const digest = Buffer.alloc(32, 'digest');
  const old = new DatabaseSync(file);
  old.exec(
    `PRAGMA secure_delete = ON; ALTER TABLE record ADD COLUMN digest BLOB NOT NULL DEFAULT x'${'00'.repeat(32)}' CHECK (length(digest) = 32); PRAGMA user_version = 10`,
  );
  old.prepare('UPDATE record SET digest = ?').run(digest);
  const before = old.prepare("SELECT record FROM record WHERE site = 'shop' ORDER BY epoch, idx").all();
  old.close();
  expect(readFileSync(file).includes(digest)).toBe(true);

  const store = openSqliteStore(file);
  const [kept] = await store.recordsAt('shop', 1, 8, 9);
  const { subject, id: own } = kept ?? newRecord();
  expect(await store.append([addition({ subject, id: own, record: '{"n":7,"received":"b"}' }), addition({ subject, id: own, record: OTHER })])).toEqual([
    'duplicate',
    'conflict',
  ]);
  expect([...(await store.recordsAt('shop', 1, 0, 999)), ...(await store.recordsAt('shop', 2, 0, 9))].map(({ record }) => ({ record }))).toEqual(before);
  await checkLog(store);
  await store.close();
  const after = new DatabaseSync(file);
  expect(after.prepare('PRAGMA integrity_check').get()?.integrity_check).toBe('ok');
  after.close();
  for (const name of readdirSync(path.dirname(file))) expect([name, readFileSync(path.join(path.dirname(file), name)).includes(digest)]).toEqual([name, false]);
});

test('from schema 11: every record, entry, erasure and restriction is where it was, under its old key, and the logs go on from there', async () => {
  copyFileSync(SCHEMA_11, file);
  const old = new DatabaseSync(file);
  const all = old.prepare('SELECT site, epoch, idx, subject, id, salt, record, due FROM record ORDER BY site, epoch, idx').all();
  const bundles = old.prepare('SELECT entries FROM bundle ORDER BY site, epoch, n').all();
  old.close();
  expect([all.length, bundles.length]).toEqual([260, 4]);

  const store = openSqliteStore(file);
  expect((await store.logs('shop')).map(({ epoch, state, frontier }) => [epoch, state, frontier.size])).toEqual([
    [1, 'frozen', 303],
    [2, 'open', 2],
  ]);
  for (const site of ['shop', 'club']) await checkLog(store, site);
  const entries = [await store.entries('club', 1, 0, 9), await store.entries('shop', 1, 0, 256), await store.entries('shop', 1, 256, 400)];
  expect([...entries, await store.entries('shop', 2, 0, 9)].map(encodeEntries)).toEqual(bundles.map(row => new Uint8Array(row.entries as Uint8Array)));
  for (const { site, epoch, idx, subject, id: own, ...row } of all) {
    const key = { site: String(site), subject: toKeyText(subject as Uint8Array), id: toKeyText(own as Uint8Array) };
    const found = (await store.recordsOf(key.site, key.subject)).filter(record => record.id === key.id);
    expect(found).toEqual([{ ...key, ...row, place: { epoch, index: idx } }]);
    if (site === 'shop') expect(await store.append([addition({ ...key, record: String(row.record) })])).toEqual(['duplicate']);
  }
  const erased = { subject: `${toKeyText(Buffer.alloc(22, 3)).slice(0, 29)}A`, id: id(2) };
  expect([await store.erasedOn('shop', erased.subject, erased.id), await store.append([addition(erased)])]).toEqual(['2026-11-25', ['duplicate']]);
  // the record that another ended is the first that is due; those of whom it is disputed stay
  const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'retention' });
  expect(await store.erase({ site: 'shop', of: { due: 19_000 }, on: '2026-11-25', limit: 9, tombstone })).toBe(1);
  expect(await store.erase({ site: 'shop', of: { due: 20_002 }, on: '2026-11-25', limit: 999, tombstone })).toBe(all.length - 2 - 43);
  expect((await store.recordsAt('shop', 1, 0, 999)).length).toBe(43);
  expect(await store.append([addition({ id: id(999) })])).toEqual(['new']);
  for (const site of ['shop', 'club']) await checkLog(store, site);
  await store.close();
});

test('a log that a migration has made is named once, and goes on', async () => {
  const store = openSqliteStore(file);
  await store.openLog(firstLog(), statement('{}', 'epoch'));
  expect(await store.append([addition()])).toEqual(['new']);
  expect(await checkLog(store)).toMatchObject([{ epoch: 1, origin: firstLog().origin, state: 'open', frontier: { size: 5 } }]);
  await store.close();
});

test('a database of a newer schema is refused with the way out, and not one byte of it changes', () => {
  const newer = new DatabaseSync(file);
  newer.exec('PRAGMA user_version = 99');
  newer.close();
  const before = readFileSync(file);
  expect(() => openSqliteStore(file)).toThrow(/to have schema \d+ or older, got 99: a newer Assent wrote it; nothing was changed \(hint: run that version/);
  // the switch to a write-ahead log is in the header; everything else is as it was
  expect(readFileSync(file).subarray(100).equals(before.subarray(100))).toBe(true);
  expect(statSync(file).size).toBe(before.length);
});

test('a migration that is interrupted leaves schema 1 as it was', () => {
  const old = new DatabaseSync(file);
  old.exec("UPDATE record SET record = 'no JSON'");
  old.close();
  expect(() => openSqliteStore(file)).toThrow();
  const after = new DatabaseSync(file);
  expect([after.prepare('PRAGMA user_version').get()?.user_version, after.prepare('SELECT count(*) AS n FROM record').get()?.n]).toEqual([1, 4]);
  after.close();
});
