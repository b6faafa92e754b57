// The store on PostgreSQL: any number of processes write to one database, none of them keeps anything of its own.
import type { Store } from '../store.ts';
import { accountsIn } from './accounts.ts';
import { actsIn } from './acts.ts';
import { makeAppend } from './append.ts';
import { auditIn } from './audit.ts';
import { checkServer } from './check-server.ts';
import { openDatabase } from './database.ts';
import { evidenceIn } from './evidence.ts';
import { experimentsIn } from './experiments.ts';
import { logIn } from './log.ts';
import { migrate } from './migrate.ts';
import { recordsIn } from './records.ts';
import { requestsIn } from './requests.ts';
import { rightsIn } from './rights.ts';
import { startSequencer } from './sequencer.ts';
import { booksIn } from './books.ts';
import { sheetsIn } from './sheets.ts';
import { talliesIn } from './tallies.ts';
import { undeclaredIn } from './undeclared.ts';
import { versionsIn } from './versions.ts';

export interface PostgresStore extends Store {
  /** Resolves once everything that was acknowledged before, by any process, is in the log. */
  settle(): Promise<void>;
}

export interface PostgresOptions {
  /** Hears that the log cannot take now what is acknowledged; it is tried again by itself. */
  readonly onFailure?: (error: unknown) => void;
  /** True = beside the endpoint, whose the log is: what this one adds is left in the intake, and a database of another schema is refused, and not changed. */
  readonly beside?: boolean;
}

/**
 * Opens the store in the database at `url` (`postgres://user:password@host:port/name`), whose tables are made when they are not there.
 * Rejects with the remedy when it cannot be reached, when its schema is newer, or when it would lose acknowledged records in a power cut.
 */
export async function openPostgresStore(url: string, { onFailure = () => {}, beside = false }: PostgresOptions = {}): Promise<PostgresStore> {
  const database = openDatabase(url);
  try {
    await checkServer(database);
    await migrate(database, beside);
  } catch (error) {
    await database.close();
    throw error;
  }
  const sequencer = startSequencer(database, onFailure, beside);
  const append = makeAppend(database, !beside);
  return {
    // one at a time goes past the intake, and a second one would be smaller than it could be
    batchesAtOnce: 1,
    append: async batch => {
      const { outcomes, waiting, moved } = await append(batch);
      sequencer.touch(waiting, moved);
      return outcomes;
    },
    ...recordsIn(database),
    ...talliesIn(database),
    ...sheetsIn(database),
    ...booksIn(database),
    ...logIn(database),
    ...rightsIn(database, sequencer.settle),
    ...evidenceIn(database),
    ...auditIn(database),
    ...undeclaredIn(database),
    ...versionsIn(database),
    ...accountsIn(database),
    ...actsIn(database),
    ...requestsIn(database),
    ...experimentsIn(database),
    settle: sequencer.settle,
    async ping() {
      await database.query('SELECT 1', []);
    },
    async close() {
      await sequencer.stop();
      await database.close();
    },
  };
}
