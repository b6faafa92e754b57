// Writes everything in a store into an archive on disk.
import { exportFiles, type Store } from '@assent/server';
import { openArchive } from './archive.ts';

/** Writes every site below `out` and answers how many files there are. To be run within `Store.still`. */
export async function exportStore(store: Store, out: string, withRecords: boolean): Promise<number> {
  const archive = openArchive(out);
  for await (const { name, chunks } of exportFiles(store, await store.sites(), withRecords)) await archive.write(name, chunks);
  return archive.close();
}
