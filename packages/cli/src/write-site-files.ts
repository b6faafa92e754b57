// Writes the files of a site so that a visitor never meets a half-written set.
import path from 'node:path';
import type { SiteFiles } from '@assent/server';
import { writeWhole } from './write-whole.ts';

/** Hashed files first, `assent.js` last: whoever gets the new script finds all that it names. */
export async function writeSiteFiles(directory: string, files: SiteFiles): Promise<void> {
  const inOrder = [...files].sort(([a], [b]) => Number(a === 'assent.js') - Number(b === 'assent.js'));
  for (const [name, content] of inOrder) await writeWhole(path.join(directory, name), content);
}
