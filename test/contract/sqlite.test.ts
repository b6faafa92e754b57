// The contract of a store, on SQLite.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { storeContract } from './store.ts';

let directory = '';

storeContract(
  async () => {
    directory ||= mkdtempSync(path.join(tmpdir(), 'assent-store-'));
    return openSqliteStore(path.join(directory, 'assent.db'));
  },
  () => {
    rmSync(directory, { recursive: true });
    directory = '';
  },
);
