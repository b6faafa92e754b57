// The SQLite file: what its settings are for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import { addition, firstLog, id, statement } from '../../helpers/new-record.ts';

let file: string;
beforeEach(() => void (file = path.join(mkdtempSync(path.join(tmpdir(), 'assent-file-')), 'assent.db')));
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

const keep = async (count: number, from = 1) => {
  const store = openSqliteStore(file);
  if (from === 1) await store.openLog(firstLog(), statement('{}', 'epoch'));
  // as long as a record of a site with some services
  const record = (n: number) => JSON.stringify({ n, text: 'x'.repeat(1100) });
  await store.append(Array.from({ length: count }, (_, n) => addition({ id: id(from + n), record: record(from + n) })));
  await store.close();
};
const ask = (sql: string) => {
  const database = new DatabaseSync(file);
  const value = Object.values(database.prepare(sql).get() ?? {})[0];
  database.close();
  return value;
};

test('a record has its place in a page: none spills over into a page of its own', async () => {
  await keep(500);
  expect(ask("SELECT count(*) FROM dbstat WHERE name = 'record' AND pagetype = 'overflow'")).toBe(0);
  expect(Number(ask("SELECT sum(pgsize) FROM dbstat WHERE name = 'record'"))).toBeLessThan(500 * 1100 * 1.8);
});

test('a file that was made with smaller pages keeps them, and goes on', async () => {
  const small = new DatabaseSync(file);
  small.exec('PRAGMA page_size = 4096; CREATE TABLE made_before (n); DROP TABLE made_before');
  small.close();
  await keep(10);
  await keep(10, 11);
  expect([ask('PRAGMA page_size'), ask('SELECT count(*) FROM record')]).toEqual([4096, 20]);
});
