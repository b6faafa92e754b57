// A verified copy of a SQLite store, page by page.
import path from 'node:path';
import type { AuditReport } from '@assent/core/proof';
import { backupDatabase } from '@assent/server';
import type { World } from '../command.ts';
import { withStore } from '../open-data.ts';
import { auditStore } from '../verify/audit-store.ts';
import { sayProgress } from '../verify/say-progress.ts';

/** Writes `to`, which must not exist; answers what its audit found. */
export async function copyFile(file: string, to: string, world: World): Promise<readonly AuditReport[]> {
  await backupDatabase(file, to, sayProgress('copying ', world));
  return withStore({ directory: path.dirname(to), file: to }, store => auditStore(store, world));
}
