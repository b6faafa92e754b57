// proof: missing. A choice that a later record names and whose own record never came is counted, on every store alike.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeMissingProofs, type MissingProofs } from '../../../packages/server/src/operations/missing-proofs.ts';
import { makeTombstone } from '../../../packages/server/src/rights/tombstone.ts';
import { openMemoryStore } from '../../../packages/server/src/store/memory/memory-store.ts';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../packages/server/src/store/store.ts';
import { addition, firstLog, id, statement, SUBJECT } from '../../helpers/new-record.ts';

const OTHER = 'B'.repeat(29) + 'A';
let directory: string;

describe.for([
  ['memory', () => openMemoryStore()],
  ['SQLite', () => openSqliteStore(path.join(directory, 'assent.db'))],
] as const)('%s', ([, open]) => {
  let store: Store;
  let missing: MissingProofs;
  let failures: unknown[];
  beforeEach(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'assent-missing-'));
    store = open();
    await store.openLog(firstLog(), statement('{}', 'epoch'));
    failures = [];
    missing = makeMissingProofs({ store, sites: ['shop'], onFailure: error => failures.push(error) });
  });
  afterEach(async () => {
    await missing.stop();
    await store.close();
    rmSync(directory, { recursive: true });
    expect(failures).toEqual([]);
  });

  const record = (own: number, supersedes: number | null, subject = SUBJECT) =>
    addition({ subject, id: id(own), record: JSON.stringify({ n: own, supersedes: supersedes === null ? null : id(supersedes) }) });
  const counted = async () => {
    await missing.run();
    return missing.count('shop');
  };

  test('nobody says how many before anybody has looked', () => {
    expect(missing.count('shop')).toBeNull();
    expect(missing.count('elsewhere')).toBeNull();
  });

  test('a whole history has no gap; one whose middle never came has one, and another subject with the same id does not fill it', async () => {
    await store.append([record(1, null), record(2, 1), record(3, 2)]);
    expect(await counted()).toBe(0);
    await store.append([record(5, 4)]);
    await store.append([record(4, null, OTHER)]);
    expect(await counted()).toBe(1);
    expect(await counted()).toBe(1);
  });

  test('one that comes late is missing no longer', async () => {
    await store.append([record(2, 1)]);
    expect(await counted()).toBe(1);
    await store.append([record(1, null)]);
    expect(await counted()).toBe(0);
  });

  test('what was erased on request is not missing, and who was erased is not remembered', async () => {
    const erase = (subject: string) =>
      store.erase({
        site: 'shop',
        of: { subject },
        on: '2026-11-25',
        limit: 9,
        tombstone: makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' }),
      });
    await store.append([record(1, null)]);
    await erase(SUBJECT);
    await store.append([record(2, 1)]);
    expect(await counted()).toBe(0);
    await store.append([record(8, 7, OTHER)]);
    expect(await counted()).toBe(1);
    await erase(OTHER);
    expect(await counted()).toBe(0);
  });

  test('a log of several bundles is looked at once, and what it gets later after that', async () => {
    await store.append(Array.from({ length: 600 }, (_, n) => record(n + 1, n === 300 ? 9999 : null)));
    expect(await counted()).toBe(1);
    await store.append([record(700, 8888)]);
    expect(await counted()).toBe(2);
  });
});
