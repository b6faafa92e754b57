// The contract of a store, on SQLite.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { logContract } from './log.ts';
import { storeContract } from './store.ts';

let directory = '';
const open = async () => {
  directory ||= mkdtempSync(path.join(tmpdir(), 'assent-store-'));
  return openSqliteStore(path.join(directory, 'assent.db'));
};
const remove = () => {
  rmSync(directory, { recursive: true });
  directory = '';
};

describe('records', () => storeContract(open, remove));
describe('log', () => logContract(open, remove));
