// Bytes of the dashboard: what the marketing pages download, brotli 11.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const APP = path.resolve('packages/dashboard/dist/app');
const LIMIT = 40_000;

/** A file, and every file that it imports at once; what is loaded later, by `import()`, belongs to the page that asks for it. */
function withImports(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  for (const [, imported] of readFileSync(path.join(APP, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g))
    withImports(imported as string, found);
  return found;
}

test(`the dashboard's script is at most ${LIMIT} bytes`, () => {
  const entry = readdirSync(APP).find(name => /^dashboard\.[0-9a-f]+\.js$/.test(name)) ?? expect.fail('expected the built dashboard (hint: npm run build)');
  const sizes = [...withImports(entry)].map(name => brotliCompressSync(readFileSync(path.join(APP, name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT);
});
