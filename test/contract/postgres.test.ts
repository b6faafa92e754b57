// The contract of a store, on PostgreSQL.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFiles } from '../../packages/server/src/export/export-files.ts';
import { zipFiles } from '../../packages/server/src/export/zip-files.ts';
import { openPostgresStore } from '../../packages/server/src/store/postgres/postgres-store.ts';
import { addition, firstLog, id, statement } from '../helpers/new-record.ts';
import { type Postgres, startPostgres } from '../helpers/postgres.ts';
import { accountContract } from './accounts.ts';
import { actContract } from './acts.ts';
import { auditContract } from './audit.ts';
import { logContract } from './log.ts';
import { experimentContract } from './experiments.ts';
import { requestContract } from './requests.ts';
import { storeContract } from './store.ts';

let postgres: Postgres;
let url = '';
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.makeDatabase();
}, 60_000);
afterAll(() => postgres?.remove(), 60_000);

let fresh = true;
// the log takes what is in the intake a moment later; here nobody looks before it has
const open = async () => {
  if (fresh) await postgres.empty(url);
  fresh = false;
  const store = await openPostgresStore(url);
  const append: typeof store.append = async batch => {
    const outcomes = await store.append(batch);
    await store.settle();
    return outcomes;
  };
  return { ...store, append };
};
const remove = () => {
  fresh = true;
};

describe('records', () => storeContract(open, remove));
describe('log', () => logContract(open, remove));
describe('audit', () => auditContract(open, remove));
describe('accounts', () => accountContract(open, remove));
describe('acts', () => actContract(open, remove));
describe('requests', () => requestContract(open, remove));
describe('experiments', () => experimentContract(open, remove));

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

test('an archive is of one state, however slowly it is read while another connection writes on', async () => {
  const [reader, writer] = [await open(), await open()];
  await writer.openLog(firstLog(), statement('{}', 'epoch'));
  await writer.append([addition({ record: '{"n":"before"}' })]);
  const parts: Uint8Array[] = [];
  await reader.still(async () => {
    const stream = new TransformStream<Uint8Array, Uint8Array>();
    const sent = zipFiles(exportFiles(reader, ['shop'], true)).pipeTo(stream.writable);
    for await (const part of stream.readable) {
      if (!parts.length) await writer.append([addition({ id: id(2), record: '{"n":"after"}' })]);
      parts.push(part);
    }
    await sent;
  });
  const zip = Buffer.concat(parts);
  expect([zip.includes('before'), zip.includes('after')]).toEqual([true, false]);
  await reader.close();
  await writer.close();
  remove();
});

test('the database itself refuses to change an act, or to delete one within a year', async () => {
  const store = await open();
  await store.keepAct({ at: 1, account: null, act: 'signed-in', site: null, about: null, detail: {} });
  await expect(postgres.run("UPDATE assent.act SET act = 'signed-out'", url)).rejects.toThrow('an act is never changed');
  await expect(postgres.run('DELETE FROM assent.act', url)).rejects.toThrow('an act is kept for 365 days');
  await store.close();
  remove();
});
