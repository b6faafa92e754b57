// Finds a vendor's own code among the installed packages, in the very version that an entry names.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { RealSdk } from '@assent/core';

/** Text of the file. Throws with the command that installs it when the package is missing or another version. */
export function findSdk({ package: named, file }: RealSdk, cwd: string): string {
  const at = named.lastIndexOf('@');
  const [name, version] = [named.slice(0, at), named.slice(at + 1)];
  const directory = packageDirectory(name, cwd);
  const found = directory ? (JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8')) as { readonly version: string }).version : 'nothing';
  if (!directory || found !== version) throw new Error(`expected ${named} in node_modules, got ${found} (hint: npm install --no-save ${named})`);
  return readFileSync(path.join(directory, file), 'utf8');
}

// packages may hide their package.json from `require.resolve`, so that the folder is looked for instead
function packageDirectory(name: string, cwd: string): string | undefined {
  const places = createRequire(path.join(cwd, 'anything.js')).resolve.paths(name) ?? [];
  return places.map(place => path.join(place, name)).find(place => readable(path.join(place, 'package.json')));
}

function readable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
