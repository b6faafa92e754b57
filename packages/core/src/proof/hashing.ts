// Work that needs digests, written once: run at once where hashing is synchronous (Node), or awaited where it is not (WebCrypto).
import { utf8 } from './bytes.ts';
import { sha256 } from './sha256.ts';

/** What is hashed: bytes, or text, which stands for its UTF-8. */
export type Part = Uint8Array | string;

/** Yields parts to be hashed together, and is given their SHA-256 (32 bytes) back. */
export type Hashing<T> = Generator<readonly Part[], T, Uint8Array>;

/** SHA-256 of the concatenated parts, at once. */
export type HashNow = (...parts: readonly Part[]) => Uint8Array;

/** Runs hashing: at once where there is a synchronous hash, else by WebCrypto. */
export type Run = <T>(work: Hashing<T>) => T | Promise<T>;

/** Runs the work with WebCrypto. Rejects with what the work throws, and where there is no `crypto.subtle` (plain http). */
export async function digest<T>(work: Hashing<T>): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await sha256(...step.value.map(part => (typeof part === 'string' ? utf8(part) : part))));
  return step.value;
}

/** Runs the work without waiting, so that nothing comes between two steps of it (inside a transaction). */
export function digestNow<T>(work: Hashing<T>, hash: HashNow): T {
  let step = work.next();
  while (!step.done) step = work.next(hash(...step.value));
  return step.value;
}

/** One digest, as a step of larger work. */
export function* hashOf(...parts: readonly Part[]): Hashing<Uint8Array> {
  return yield parts;
}
