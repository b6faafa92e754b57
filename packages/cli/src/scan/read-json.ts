// Reads a JSON file that somebody named on the command line.
import { readFile } from 'node:fs/promises';
import { UsageError } from '../usage-error.ts';

/** `shown` = its name as it was given. Throws a UsageError. */
export async function readJson(file: string, shown: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`expected JSON in ${shown}, got ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
