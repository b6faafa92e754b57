// The writer in a thread: what fails there is heard here, and nothing waits for a thread that has ended.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CommitError } from '../../../packages/server/src/store/commit-error.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import { startWriter } from '../../../packages/server/src/store/sqlite/writer.ts';
import { addition, firstLog, id, statement } from '../../helpers/new-record.ts';

let directory: string;
beforeEach(() => void (directory = mkdtempSync(path.join(tmpdir(), 'assent-writer-'))));
afterEach(() => rmSync(directory, { recursive: true }));

test('a batch that cannot be kept is refused with its reason, and the next one is taken', async () => {
  const store = openSqliteStore(path.join(directory, 'assent.db'), { thread: true });
  const refused = store.append([addition()]);
  await expect(refused).rejects.toThrow('expected an open log of the site shop');
  await expect(refused).rejects.not.toBeInstanceOf(CommitError);
  await store.openLog(firstLog(), statement('{}', 'epoch'));
  expect(await store.append([addition()])).toEqual(['new']);
  await store.close();
});

test('calls are answered in order, however many wait', async () => {
  const store = openSqliteStore(path.join(directory, 'assent.db'), { thread: true });
  await store.openLog(firstLog(), statement('{}', 'epoch'));
  const outcomes = await Promise.all(Array.from({ length: 50 }, (_, i) => store.append([addition({ id: id(1 + (i % 40)) })])));
  expect(outcomes.flat()).toEqual(Array.from({ length: 50 }, (_, i) => (i < 40 ? 'new' : 'duplicate')));
  await store.close();
});

test('once the thread has ended nobody knows what it kept: every call says so, those that were waiting too', async () => {
  const file = path.join(directory, 'assent.db');
  mkdirSync(file); // which no database can be
  const writer = startWriter(file);
  const waiting = [writer.append([addition()]), writer.keepCheckpoint('shop', 1, '')];
  for (const one of await Promise.allSettled(waiting)) expect(one).toMatchObject({ status: 'rejected', reason: expect.any(CommitError) });
  await expect(writer.append([addition()])).rejects.toThrow('expected the writer to run as long as the endpoint');
  expect(() => writer.check()).toThrow(CommitError);
  await writer.close();
});
