// A list of verifier keys: what an endpoint publishes for its log, and what a person pins in a file.
import type { Hashing } from '../hashing.ts';
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './verifier-key.ts';

/** One key a line. */
export const formatKeys = (keys: readonly VerifierKey[]): string => keys.map(key => `${formatVerifierKey(key)}\n`).join('');

/** Reads a list; empty lines and lines that begin with `#` are passed over. Throws a ProofError `bad-key` for any other. */
export function* parseKeys(text: string): Hashing<VerifierKey[]> {
  const keys: VerifierKey[] = [];
  for (const line of text.split('\n')) if (/^\s*[^\s#]/.test(line)) keys.push(yield* parseVerifierKey(line));
  return keys;
}
