// Keys that an author wrote anywhere in a site file, known to the schema or not: what they mean is said better than "unknown key".
import type { Path } from './site-problem.ts';

export interface WrittenKey {
  readonly path: Path;
  readonly key: string;
  readonly value: unknown;
}

/** Every key of every object, with its place. Never throws; what refers to itself is walked ten levels deep at most. */
export function writtenKeys(value: unknown, path: Path = [], depth = 10): WrittenKey[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => writtenKeys(item, [...path, index], depth - 1));
  return Object.entries(value).flatMap(([key, inner]) => [{ path: [...path, key], key, value: inner }, ...writtenKeys(inner, [...path, key], depth - 1)]);
}
