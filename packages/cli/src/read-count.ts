// Reads a whole number from the command line.
import { UsageError } from './usage-error.ts';

/** 0 to `most`; throws a UsageError that names the flag. */
export function readCount(flag: string, text: unknown, most: number): number {
  if (typeof text !== 'string' || !/^\d{1,9}$/.test(text) || Number(text) > most)
    throw new UsageError(`${flag}: expected a whole number from 0 to ${most}, got ${JSON.stringify(text)}`);
  return Number(text);
}
