// Writes the files of a site so that a visitor never meets a half-written set.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SiteFiles } from '@assent/server';

/** Hashed files first, `assent.js` last and by rename: whoever gets the new script finds all that it names. */
export async function writeSiteFiles(directory: string, files: SiteFiles): Promise<void> {
  const inOrder = [...files].sort(([a], [b]) => Number(a === 'assent.js') - Number(b === 'assent.js'));
  for (const [name, content] of inOrder) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.new`, content);
    await rename(`${file}.new`, file);
  }
}
