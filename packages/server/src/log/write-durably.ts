// Writes a small file so that a power cut leaves the old content or the new one, never a piece of it; while the disk is busy with it, others are served.
import { type FileHandle, open, rename } from 'node:fs/promises';
import path from 'node:path';

/** Readable by its owner alone. Synced, renamed into place, and its directory synced too, once resolved. One at a time for a file. */
export async function writeDurably(file: string, content: string): Promise<void> {
  const next = `${file}.new`;
  await withFile(next, 'w', async handle => {
    await handle.writeFile(content);
    await handle.sync();
  });
  await rename(next, file);
  await withFile(path.dirname(file), 'r', handle => handle.sync());
}

async function withFile(file: string, flags: 'r' | 'w', work: (handle: FileHandle) => Promise<void>): Promise<void> {
  const handle = await open(file, flags, 0o600);
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
}
