// One transaction: everything in it is kept, or nothing is.
import type { DatabaseSync } from 'node:sqlite';
import { CommitError } from '../commit-error.ts';

/** Runs `work` alone on the database. Throws what it throws, nothing kept, or a CommitError, after which nobody knows. */
export function transact<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  let result: T;
  try {
    result = work();
  } catch (error) {
    // after a full disk or an I/O error SQLite has rolled back by itself (https://sqlite.org/lang_transaction.html)
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
  try {
    database.exec('COMMIT'); // fsync happens here; only now may acknowledgements leave
  } catch (cause) {
    throw new CommitError(`couldn't commit: ${String(cause)}`, { cause });
  }
  return result;
}
