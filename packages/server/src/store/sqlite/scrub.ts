// Overwrites what was erased in the one place that SQLite does not overwrite by itself.
import type { DatabaseSync } from 'node:sqlite';

/** Empties the write-ahead log and answers true, or false where somebody reads or writes it: nobody is kept waiting for that. */
export function scrub(database: DatabaseSync): boolean {
  database.exec('PRAGMA busy_timeout = 0');
  try {
    return (database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { readonly busy: number }).busy === 0;
  } catch {
    return false; // the erasure is committed; only the emptying has to wait
  } finally {
    database.exec('PRAGMA busy_timeout = 5000');
  }
}
