// The default store: one SQLite file in WAL mode, written by this process.
import type { Store } from '../store.ts';
import { accountsIn } from './accounts.ts';
import { actsIn } from './acts.ts';
import { makeAppend } from './append.ts';
import { auditIn } from './audit.ts';
import { evidenceIn } from './evidence.ts';
import { logIn } from './log.ts';
import { openDatabase } from './open-database.ts';
import { recordsIn } from './records.ts';
import { requestsIn } from './requests.ts';
import { rightsIn } from './rights.ts';
import { talliesIn } from './tallies.ts';
import { undeclaredIn } from './undeclared.ts';
import { versionsIn } from './versions.ts';

/** Opens the store at `file`, made when it is not there. Throws what `openDatabase` throws. */
export function openSqliteStore(file: string): Store {
  const database = openDatabase(file);
  const append = makeAppend(database);
  const ping = database.prepare('SELECT 1');
  return {
    append: async batch => append(batch),
    ...recordsIn(database),
    ...talliesIn(database),
    ...logIn(database),
    ...rightsIn(database),
    ...evidenceIn(database),
    ...auditIn(database),
    ...undeclaredIn(database),
    ...versionsIn(database),
    ...accountsIn(database),
    ...actsIn(database),
    ...requestsIn(database),
    async ping() {
      ping.get();
    },
    async close() {
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
}
