// Reads a site file (JSON, or TypeScript and JavaScript with `defineSite`) and checks it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalog, neverHeld } from '@assent/catalog';
import { checkLanguages, checkSite, type SiteCheck } from '@assent/core/schema';
import { readWords } from '@assent/server';
import { sdkDirectory } from './packages.ts';
import { UsageError } from './usage-error.ts';

export const DEFAULT_SITE_FILE = 'assent.config.json';

export interface LoadedSite extends SiteCheck {
  /** As named on the command line. */
  readonly file: string;
}

/** `today` as in `checkSite`. Throws a UsageError when there is nothing to check: no such file, or not JSON. */
export async function loadSite(file: string, cwd: string, today = new Date().toISOString().slice(0, 10)): Promise<LoadedSite> {
  const where = path.resolve(cwd, file);
  const input = /\.[cm]?[jt]s$/.test(where) ? await importSite(where, file) : await readJson(where, file);
  const found = checkSite(
    input,
    catalog,
    neverHeld.map(({ match }) => match),
    today,
  );
  const { locales } = (input ?? {}) as { readonly locales?: unknown };
  const languages = checkLanguages(Array.isArray(locales) ? locales.filter(locale => typeof locale === 'string') : [], reviews());
  const spoken = languages.every(({ severity }) => severity !== 'error');
  return { file, site: spoken ? found.site : null, problems: [...found.problems, ...languages] };
}

const reviews = () => Object.fromEntries(Object.entries(readWords(sdkDirectory())).map(([tag, { review }]) => [tag, review]));

async function readJson(where: string, file: string): Promise<unknown> {
  const text = await readFile(where, 'utf8').catch(error => {
    throw new UsageError(`expected a site file at ${file}, got ${(error as NodeJS.ErrnoException).code ?? error} (hint: --site FILE names another)`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`expected JSON in ${file}, got a ${String(error)}${lineOf(text, error)}`);
  }
}

async function importSite(where: string, file: string): Promise<unknown> {
  try {
    const module = (await import(pathToFileURL(where).href)) as { readonly default?: unknown };
    return module.default;
  } catch (error) {
    throw new UsageError(`expected ${file} to export a site (\`export default defineSite({ … })\`), got ${String(error)}`);
  }
}

// V8 says "at position 12"; editors count lines
function lineOf(text: string, error: unknown): string {
  const position = / position (\d+)/.exec(String(error))?.[1];
  return position && !/ line \d+/.test(String(error)) ? ` (line ${text.slice(0, Number(position)).split('\n').length})` : '';
}
