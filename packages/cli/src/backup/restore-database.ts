// A backup becomes the store in a PostgreSQL database.
import { dropLoaded, hasTables, loadDump, makeTrail } from '@assent/server';
import type { World } from '../command.ts';
import { withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { auditStore, sayFindings } from '../verify/audit-store.ts';

/** Answers what does not fit, and then nothing was restored; empty = the store is in place, its logs frozen. `from` is absolute. */
export async function restoreDatabase(from: string, url: string, world: World): Promise<readonly string[]> {
  if (await hasTables(url))
    throw new UsageError(
      'expected no store in the database, got the schema assent with tables in it (hint: another database, or ALTER SCHEMA assent RENAME TO assent_before; it may hold newer records than the backup)',
    );
  await loadDump(url, from, world.env);
  let whole = false;
  try {
    // the directory is not used: everything is in the database
    const found = await withStore(
      { directory: '', file: '', database: url },
      async store => {
        const findings = sayFindings(await auditStore(store, world));
        if (!findings.length) await makeTrail(store, Date.now)(null, 'restored');
        return findings;
      },
      false,
    );
    whole = found.length === 0;
    return found;
  } finally {
    if (!whole) await dropLoaded(url);
  }
}
