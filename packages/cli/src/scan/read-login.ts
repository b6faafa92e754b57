// A module that signs in before a page is looked at: `export default async (page, url) => {}`, with a Puppeteer page.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ScanOptions } from '@assent/scanner';
import { UsageError } from '../usage-error.ts';

/** Throws a UsageError where the file is no such module. */
export async function readLogin(file: string, cwd: string): Promise<NonNullable<ScanOptions['login']>> {
  const module = (await import(pathToFileURL(path.resolve(cwd, file)).href).catch(error => {
    throw new UsageError(`expected a module at ${file}, got ${String(error)}`);
  })) as { readonly default?: unknown };
  if (typeof module.default !== 'function')
    throw new UsageError(`expected ${file} to export a function (\`export default async (page, url) => {}\`), got ${typeof module.default}`);
  return module.default as NonNullable<ScanOptions['login']>;
}
