// A backup becomes the SQLite store of a data directory.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeTrail } from '@assent/server';
import type { World } from '../command.ts';
import { withStore } from '../open-data.ts';
import { UsageError } from '../usage-error.ts';
import { auditStore, sayFindings } from '../verify/audit-store.ts';

/** Answers what does not fit, and then nothing was restored; empty = the store is in place, its logs frozen. `from` is absolute. */
export async function restoreFile(from: string, directory: string, world: World): Promise<readonly string[]> {
  const file = path.join(directory, 'assent.db');
  if (existsSync(file))
    throw new UsageError(`expected no store in ${directory}, got assent.db (hint: move it away first; it may hold newer records than the backup)`);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const unverified = `${file}.new`;
  rmSync(unverified, { force: true });
  copyFileSync(from, unverified);
  const found = await withStore(
    { directory, file: unverified },
    async store => {
      const findings = sayFindings(await auditStore(store, world));
      if (findings.length) return findings;
      for (const site of await store.sites()) for (const { epoch } of await store.logs(site)) await store.freezeLog(site, epoch);
      await makeTrail(store, Date.now)(null, 'restored');
      return findings;
    },
    false,
  );
  if (found.length) rmSync(unverified, { force: true });
  else renameSync(unverified, file);
  return found;
}
