// The ambiguous commit, in both its forms: it failed and was kept, it failed and was not. The caller knows neither; the retry settles it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CommitError } from '../../../packages/server/src/store/commit-error.ts';
import { makeAppend } from '../../../packages/server/src/store/sqlite/append.ts';
import { openDatabase } from '../../../packages/server/src/store/sqlite/open-database.ts';
import { rightsIn } from '../../../packages/server/src/store/sqlite/rights.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import { makeTombstone } from '../../../packages/server/src/rights/tombstone.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { addition, firstLog, id, statement, SUBJECT } from '../../helpers/new-record.ts';

let file: string;
beforeEach(async () => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'assent-commit-')), 'assent.db');
  const store = openSqliteStore(file);
  await store.openLog(firstLog(), statement('{}', 'epoch'));
  await store.append([addition()]);
  await store.close();
});
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

/** A database whose next COMMIT fails, after or instead of the real one. */
function failing(kept: boolean): DatabaseSync {
  const database = openDatabase(file);
  return new Proxy(database, {
    get: (target, name) => {
      if (name !== 'exec')
        return typeof target[name as never] === 'function' ? (target[name as never] as (...all: unknown[]) => unknown).bind(target) : target[name as never];
      return (sql: string) => {
        if (sql !== 'COMMIT') return target.exec(sql);
        target.exec(kept ? 'COMMIT' : 'ROLLBACK');
        throw new Error('disk I/O error');
      };
    },
  });
}

test.for([true, false])('a batch whose commit failed and was kept (%s): the retry finds it or makes it, one leaf either way', async kept => {
  const database = failing(kept);
  expect(() => makeAppend(database)([addition({ id: id(2) })])).toThrow(CommitError);
  database.close(); // the process ends here
  const store = openSqliteStore(file);
  expect((await store.recordsOf('shop', SUBJECT)).length).toBe(kept ? 2 : 1);
  expect(await store.append([addition({ id: id(2) })])).toEqual([kept ? 'duplicate' : 'new']);
  expect((await checkLog(store))[0]?.frontier.size).toBe(3);
  expect(await store.tallies('shop', 0, 99)).toMatchObject([{ n: 2 }]);
  await store.close();
});

test('I1 after a commit that failed nothing more is written on that connection, not even what was on its way already', () => {
  const database = failing(false);
  const append = makeAppend(database);
  expect(() => append([addition({ id: id(2) })])).toThrow(CommitError);
  let begun = 0;
  const begin = database.exec;
  database.exec = sql => (begun++, begin(sql));
  expect(() => append([addition({ id: id(3) })])).toThrow(CommitError);
  expect(begun).toBe(0);
  database.close();
});

test.for([true, false])('an erasure whose commit failed and was kept (%s): record and tombstone go together', async kept => {
  const database = failing(kept);
  const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });
  const erasure = { site: 'shop', of: { subject: SUBJECT }, on: '2026-11-25', limit: 9, tombstone };
  await expect(rightsIn(database, async () => true).erase(erasure)).rejects.toThrow(CommitError);
  database.close();
  const store = openSqliteStore(file);
  await checkLog(store);
  expect(await store.erase(erasure)).toBe(kept ? 0 : 1);
  expect([(await store.recordsOf('shop', SUBJECT)).length, await store.erasedOn('shop', SUBJECT, id(1))]).toEqual([0, '2026-11-25']);
  expect((await checkLog(store))[0]?.frontier.size).toBe(3);
  await store.close();
});
