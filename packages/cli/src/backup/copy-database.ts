// A verified copy of a PostgreSQL store: put into a database beside it, audited there, and only then called a backup.
import type { AuditReport } from '@assent/core/proof';
import { dumpDatabase, loadDump, openStore, readDump, withScratchDatabase } from '@assent/server';
import type { World } from '../command.ts';
import { auditStore } from '../verify/audit-store.ts';

/** Writes `to`, which must not exist; answers what its audit found, or null where this user may make no database to recompute it in: then it was read, no more. */
export async function copyDatabase(url: string, to: string, world: World): Promise<readonly AuditReport[] | null> {
  await dumpDatabase(url, to, world.env);
  const audited = await withScratchDatabase(url, async scratch => {
    await loadDump(scratch, to, world.env);
    const store = await openStore({ data: '', database: scratch }, { beside: true });
    try {
      return await auditStore(store, world);
    } finally {
      await store.close();
    }
  });
  if (!audited) await readDump(url, to, world.env);
  return audited?.result ?? null;
}
