// Reads which versions of a site an endpoint has served, from its data directory.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openSqliteStore, type KeptVersion } from '@assent/server';
import { UsageError } from './usage-error.ts';

/** First seen first. Throws a UsageError where no endpoint has kept anything. */
export async function readVersions(data: string, site: string): Promise<readonly KeptVersion[]> {
  const file = path.join(data, 'assent.db');
  if (!existsSync(file))
    throw new UsageError(`expected the data of an endpoint in ${data}, got no assent.db (hint: --data is the directory that assent serve uses)`);
  const store = openSqliteStore(file);
  try {
    return await store.versions(site);
  } finally {
    await store.close();
  }
}
