// Lists what is in a directory, however deep.
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Files relative to the directory, sorted; links are followed, but not in a circle. */
export async function listFiles(directory: string): Promise<readonly string[]> {
  return (await listIn(directory, '', [])).sort();
}

async function listIn(root: string, inside: string, above: readonly string[]): Promise<string[]> {
  const real = await realpath(path.join(root, inside));
  if (above.includes(real)) return [];
  const names = await readdir(real);
  const found = await Promise.all(
    names.map(async name => {
      const file = path.join(inside, name);
      const what = await stat(path.join(root, file));
      if (what.isDirectory()) return listIn(root, file, [...above, real]);
      return what.isFile() ? [file] : [];
    }),
  );
  return found.flat();
}
