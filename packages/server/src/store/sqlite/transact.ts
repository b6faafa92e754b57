// One transaction: everything in it is kept, or nothing is.
import type { DatabaseSync } from 'node:sqlite';
import { CommitError } from '../commit-error.ts';

/** Of each connection the commit that failed on it. */
const failed = new WeakMap<DatabaseSync, CommitError>();

/**
 * Runs `work` alone on the database. Throws what it throws, nothing kept, or a CommitError, after which nobody knows. From then on it throws that, whatever
 * it is asked: what was on its way already when a commit failed must not be acknowledged by a disk that fails.
 */
export function transact<T>(database: DatabaseSync, work: () => T): T {
  const before = failed.get(database);
  if (before) throw before;
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
    const error = new CommitError(`couldn't commit: ${String(cause)}`, { cause });
    failed.set(database, error);
    throw error;
  }
  return result;
}
