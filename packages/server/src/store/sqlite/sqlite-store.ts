// The default store: one SQLite file in WAL mode, written by this process, on its own thread or on another.
import type { Store } from '../store.ts';
import { accountsIn } from './accounts.ts';
import { actsIn } from './acts.ts';
import { auditIn } from './audit.ts';
import { evidenceIn } from './evidence.ts';
import { experimentsIn } from './experiments.ts';
import { logIn } from './log.ts';
import { connect, openDatabase } from './open-database.ts';
import { recordsIn } from './records.ts';
import { requestsIn } from './requests.ts';
import { rightsIn } from './rights.ts';
import { booksIn } from './books.ts';
import { sheetsIn } from './sheets.ts';
import { talliesIn } from './tallies.ts';
import { undeclaredIn } from './undeclared.ts';
import { versionsIn } from './versions.ts';
import { startWriter } from './writer.ts';
import { writesTo } from './writes.ts';

export interface SqliteOptions {
  /** True = records are written on a thread of their own, so that this one goes on while a commit waits for the disk. */
  readonly thread?: boolean;
  /** True = this process has the file open already, and has checked it. */
  readonly checked?: boolean;
  /** True = beside the endpoint: a file of another schema is refused, and not changed. */
  readonly beside?: boolean;
}

/** Opens the store at `file`, made when it is not there. Throws what `openDatabase` throws. */
export function openSqliteStore(file: string, { thread = false, checked = false, beside = false }: SqliteOptions = {}): Store {
  const database = checked ? connect(file) : openDatabase(file, beside);
  const writer = thread ? startWriter(file) : null;
  const { scrub, ...writes } = writer ?? writesTo(database);
  const ping = database.prepare('SELECT 1');
  return {
    ...writes,
    // the thread begins the second as soon as it has done with the first, without a word from here
    batchesAtOnce: thread ? 2 : 1,
    ...recordsIn(database),
    ...talliesIn(database),
    ...sheetsIn(database),
    ...booksIn(database),
    ...logIn(database),
    ...rightsIn(database, scrub),
    ...evidenceIn(database),
    ...auditIn(database),
    ...undeclaredIn(database),
    ...versionsIn(database),
    ...accountsIn(database),
    ...actsIn(database),
    ...requestsIn(database),
    ...experimentsIn(database),
    async ping() {
      writer?.check();
      ping.get();
    },
    async close() {
      await writer?.close();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
