// Databases of every released schema come forward, and those of a newer one are left alone.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ConsentRecord } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { addition, bytes, firstLog, id, newRecord, OTHER, plain, statement, SUBJECT } from '../../helpers/new-record.ts';

// written by the endpoint as it was on 24 November 2026: four records of three visitors on two sites
const SCHEMA_1 = path.resolve(import.meta.dirname, '../../vectors/store/schema-1.db');

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
  const first = openSqliteStore(file);
  await first.openLog(firstLog(), statement('{}', 'epoch'));
  const many = Array.from({ length: 200 }, (_, i) => addition({ id: id(i), record: '{"n":1,"received":"a"}' }));
  await first.append(many);
  await first.close();
  const digest = Buffer.alloc(32, 'digest');
  const old = new DatabaseSync(file);
  const { user_version: ours } = old.prepare('PRAGMA user_version').get() as { user_version: number };
  old.exec(
    `PRAGMA secure_delete = ON; ALTER TABLE record ADD COLUMN digest BLOB NOT NULL DEFAULT x'${'00'.repeat(32)}' CHECK (length(digest) = 32); PRAGMA user_version = 10`,
  );
  old.prepare('UPDATE record SET digest = ?').run(digest);
  old.close();
  expect(readFileSync(file).includes(digest)).toBe(true);

  const store = openSqliteStore(file);
  expect(await store.append([addition({ id: id(7), record: '{"n":1,"received":"b"}' }), addition({ id: id(7), record: OTHER })])).toEqual([
    'duplicate',
    'conflict',
  ]);
  expect((await store.recordsOf('shop', SUBJECT)).map(plain)).toEqual(many.map(({ record }) => plain(record ?? newRecord())));
  await checkLog(store);
  await store.close();
  const after = new DatabaseSync(file);
  expect([after.prepare('PRAGMA user_version').get()?.user_version, after.prepare('PRAGMA integrity_check').get()?.integrity_check]).toEqual([ours, 'ok']);
  after.close();
  for (const name of readdirSync(path.dirname(file))) expect([name, readFileSync(path.join(path.dirname(file), name)).includes(digest)]).toEqual([name, false]);
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
