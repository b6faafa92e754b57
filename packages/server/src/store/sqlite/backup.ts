// A copy of a live database, taken page by page while the endpoint writes on.
import { chmodSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

/** Copies `file` to `to`, which must not exist; `onProgress` hears pages done and in all. The copy is one state of the store: whole transactions only. */
export async function backupDatabase(file: string, to: string, onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
  const source = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
  try {
    await backup(source, to, { rate: 1024, progress: ({ totalPages, remainingPages }) => onProgress(totalPages - remainingPages, totalPages) });
    chmodSync(to, 0o600);
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  } finally {
    source.close();
  }
}
