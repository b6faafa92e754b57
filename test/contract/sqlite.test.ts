// The contract of a store, on SQLite.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { addition, firstLog, id, statement } from '../helpers/new-record.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { accountContract } from './accounts.ts';
import { actContract } from './acts.ts';
import { auditContract } from './audit.ts';
import { logContract } from './log.ts';
import { experimentContract } from './experiments.ts';
import { requestContract } from './requests.ts';
import { storeContract } from './store.ts';

let directory = '';
const open = async () => {
  directory ||= mkdtempSync(path.join(tmpdir(), 'assent-store-'));
  return openSqliteStore(path.join(directory, 'assent.db'));
};
const openThreaded = async () => {
  directory ||= mkdtempSync(path.join(tmpdir(), 'assent-store-'));
  return openSqliteStore(path.join(directory, 'assent.db'), { thread: true });
};
const remove = () => {
  rmSync(directory, { recursive: true });
  directory = '';
};

describe('records', () => storeContract(open, remove));
describe('log', () => logContract(open, remove));
describe('audit', () => auditContract(open, remove));
describe('accounts', () => accountContract(open, remove));
describe('acts', () => actContract(open, remove));
describe('requests', () => requestContract(open, remove));
describe('experiments', () => experimentContract(open, remove));
describe('records, written on a thread', () => storeContract(openThreaded, remove));
describe('log, written on a thread', () => logContract(openThreaded, remove));

test('an audit sees one state, while another connection writes on', async () => {
  const [reader, writer] = [await open(), await open()];
  await writer.openLog(firstLog(), statement('{}', 'epoch'));
  await writer.append([addition()]);
  await reader.still(async () => {
    await writer.append([addition({ id: id(2) })]);
    expect(await reader.countRecords('shop')).toBe(1);
    expect((await reader.logs('shop'))[0]?.frontier.size).toBe(2);
  });
  expect(await reader.countRecords('shop')).toBe(2);
  await reader.close();
  await writer.close();
  remove();
});

test('the file itself refuses to change an act, or to delete one within a year', async () => {
  const store = await open();
  await store.keepAct({ at: 1, account: null, act: 'signed-in', site: null, about: null, detail: {} });
  await store.close();
  const database = new DatabaseSync(path.join(directory, 'assent.db'));
  expect(() => database.exec("UPDATE act SET act = 'signed-out'")).toThrow('an act is never changed');
  expect(() => database.exec('DELETE FROM act')).toThrow('an act is kept for 365 days');
  database.close();
  remove();
});
