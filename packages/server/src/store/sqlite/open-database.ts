// Opens the SQLite file with the settings that durability rests on, and refuses what cannot be trusted.
import { chmodSync, mkdirSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './migrate.ts';

// 3.51.2 and older can lose or corrupt commits of a WAL with two connections (https://sqlite.org/wal.html#walresetbug)
const OLDEST = [3, 51, 3] as const;

// f_type of statfs(2): their locks and shared memory do not hold a WAL (https://sqlite.org/wal.html)
const NETWORK: Readonly<Record<number, string>> = { 0x6969: 'NFS', 0x517b: 'SMB', 0xff534d42: 'CIFS', 0xfe534d42: 'SMB2' };

/**
 * Opens or makes the database at `file`, checked and brought to the schema of this program; `beside` its endpoint it must have that schema already.
 * Throws with the remedy; the caller closes it.
 */
export function openDatabase(file: string, beside = false): DatabaseSync {
  const database = connect(file);
  const { quick_check: state } = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (state !== 'ok') {
    database.close();
    throw new Error(`expected ${file} to be sound, got "${state}" (hint: restore a backup; the damaged file is left as it is)`);
  }
  try {
    migrate(database, file, beside);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

// a record of a thousand bytes and what belongs to it: in pages of 4096, SQLite's usual size, each would have an overflow page to itself, and a commit
// would write twice as many bytes into a file four times as large. Only a new file takes it; one that was made with smaller pages keeps them.
const PAGE_SIZE = 8192;

/** One more connection, with the same settings; the file itself is taken as it is. */
export function connect(file: string): DatabaseSync {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const network = NETWORK[statfsSync(path.dirname(file)).type];
  if (network)
    throw new Error(`expected ${file} on a local disk, got ${network} (hint: --data DIR on a local disk; SQLite's log does not hold on network file systems)`);

  const database = new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5_000 });
  const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  if (older(version)) {
    database.close();
    throw new Error(`expected SQLite ${OLDEST.join('.')} or newer, got ${version} (hint: use a newer Node)`);
  }
  chmodSync(file, 0o600); // SQLite gives its WAL and its index the same mode
  // FULL: an acknowledged commit survives a power cut; NORMAL lost 138 of 300 in a simulation
  database.exec(
    `PRAGMA page_size = ${PAGE_SIZE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;`,
  );
  return database;
}

function older(version: string): boolean {
  const parts = version.split('.').map(Number);
  const differing = OLDEST.findIndex((least, i) => parts[i] !== least);
  return differing >= 0 && (parts[differing] ?? 0) < (OLDEST[differing] ?? 0);
}
