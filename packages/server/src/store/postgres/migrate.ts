// Brings a database forward to the schema of this program, one step after the other, in one transaction.
import { sayOlder } from '../say-older.ts';
import { ACCOUNT_TABLES } from './account-tables.ts';
import { BOOK_TABLE } from './book-table.ts';
import { CAPTURE_ROLE } from './capture-role.ts';
import type { Database } from './database.ts';
import type { Query } from './query-on.ts';
import { DIGEST_DROPPED } from './digest-dropped.ts';
import { EXPERIMENT_TABLE } from './experiments.ts';
import { FIRST_TABLES } from './first-tables.ts';
import { INTAKE_TABLE } from './intake-table.ts';
import { PLAIN_BYTES } from './plain-bytes.ts';
import { REQUEST_TABLES } from './request-tables.ts';
import { SHARE_LINK } from './share-link.ts';
import { SHEET_TABLE } from './sheets.ts';
import { TALLY_TABLES } from './tally-tables.ts';

/** Step n makes schema n out of schema n − 1; a new database takes every step, so that there is one way to each schema. */
const STEPS: readonly string[] = [
  FIRST_TABLES,
  ACCOUNT_TABLES,
  REQUEST_TABLES,
  TALLY_TABLES,
  SHEET_TABLE,
  CAPTURE_ROLE,
  BOOK_TABLE,
  EXPERIMENT_TABLE,
  SHARE_LINK,
  INTAKE_TABLE,
  DIGEST_DROPPED,
  PLAIN_BYTES,
];

// any number that no other program takes for its own advisory lock: "assent"
const LOCK = 0x617373656e74;

/** Rejects, nothing changed, when the schema is newer than this program, or `beside` an endpoint older: that one still writes by it. Processes that start at the same time wait for each other here. */
export async function migrate(database: Database, beside = false, steps: readonly string[] = STEPS): Promise<void> {
  await database.transact(async query => {
    await query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    const schema = await readSchema(query);
    if (schema > steps.length)
      throw new Error(
        `expected ${database.place} to have schema ${steps.length} or older, got ${schema}: a newer Assent wrote it; nothing was changed ` +
          '(hint: run that version, or restore a backup that this version made)',
      );
    if (schema === steps.length) return;
    if (beside) throw new Error(sayOlder(database.place, steps.length, schema));
    if (schema === 0) await query('CREATE SCHEMA IF NOT EXISTS assent');
    for (const step of steps.slice(schema)) await query(step);
    if (schema === 0) await query('CREATE TABLE schema_version (version integer NOT NULL)');
    await query('DELETE FROM schema_version');
    await query('INSERT INTO schema_version (version) VALUES ($1)', [steps.length]);
  });
}

async function readSchema(query: Query): Promise<number> {
  const [found] = await query<{ there: boolean }>("SELECT to_regclass('assent.schema_version') IS NOT NULL AS there");
  if (!found?.there) return 0;
  return (await query<{ version: number }>('SELECT version FROM schema_version'))[0]?.version ?? 0;
}
