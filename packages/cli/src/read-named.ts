// Reads a file that somebody named: that it cannot be read is wrong usage, and no verdict on what would be in it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/** The text of `file`, from `cwd`. Throws a UsageError that says what was expected there (`a receipt`), after the option that named it. */
export function readNamed(file: string, cwd: string, what: string, option = ''): string {
  try {
    return readFileSync(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(`${option && `${option}: `}expected ${what} at ${file}, got ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}
