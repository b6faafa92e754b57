// Brings a database forward to the schema of this program, one step after the other, in one transaction.
import type { DatabaseSync } from 'node:sqlite';
import { sayOlder } from '../say-older.ts';
import { ACCOUNT_TABLES } from './account-tables.ts';
import { addLog } from './add-log.ts';
import { BOOK_TABLE } from './books.ts';
import { CAPTURE_ROLE } from './capture-role.ts';
import { DIGEST_DROPPED } from './digest-dropped.ts';
import { EXPERIMENT_TABLE } from './experiments.ts';
import { FIRST_TABLES } from './first-tables.ts';
import { PLACE_TABLES } from './place-tables.ts';
import { REQUEST_TABLES } from './request-tables.ts';
import { SHARE_LINK } from './share-link.ts';
import { SHEET_TABLE } from './sheets.ts';
import { TALLY_TABLES } from './tally-tables.ts';
import { transact } from './transact.ts';
import { UNDECLARED_TABLE } from './undeclared.ts';

/** Step n makes schema n out of schema n − 1; a new file takes every step, so that there is one way to each schema. */
const STEPS: readonly ((database: DatabaseSync) => void)[] = [
  database => database.exec(FIRST_TABLES),
  database => {
    addLog(database);
    database.exec(UNDECLARED_TABLE);
  },
  database => database.exec(ACCOUNT_TABLES),
  database => database.exec(REQUEST_TABLES),
  database => database.exec(TALLY_TABLES),
  database => database.exec(SHEET_TABLE),
  database => database.exec(CAPTURE_ROLE),
  database => database.exec(BOOK_TABLE),
  database => database.exec(EXPERIMENT_TABLE),
  database => database.exec(SHARE_LINK),
  database => database.exec(DIGEST_DROPPED),
  database => database.exec(PLACE_TABLES),
];

/** Throws, nothing changed, when the schema is newer than this program, or `beside` an endpoint older: that one still writes by it. */
export function migrate(database: DatabaseSync, file: string, beside: boolean): void {
  const schema = () => (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  if (schema() > STEPS.length)
    throw new Error(
      `expected ${file} to have schema ${STEPS.length} or older, got ${schema()}: a newer Assent wrote it; nothing was changed ` +
        '(hint: run that version, or restore a backup that this version made)',
    );
  if (schema() === STEPS.length) return;
  if (beside) throw new Error(sayOlder(file, STEPS.length, schema()));
  transact(database, () => {
    for (const step of STEPS.slice(schema())) step(database);
    database.exec(`PRAGMA user_version = ${STEPS.length}`);
  });
}
