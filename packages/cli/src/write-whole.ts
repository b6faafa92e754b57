// Writes a file so that nobody reads half of it.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Makes the directory where it is not there. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, content);
  await rename(`${file}.new`, file);
}
