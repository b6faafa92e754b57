// Work that needs digests, written once: run at once where hashing is synchronous (Node), or awaited where it is not (WebCrypto).
import { sha256 } from './sha256.ts';

/** Yields parts to be hashed together, and is given their SHA-256 (32 bytes) back. */
export type Hashing<T> = Generator<readonly Uint8Array[], T, Uint8Array>;

/** SHA-256 of the concatenated parts, at once: `(...parts) => createHash('sha256')…` on a server's hot path. */
export type HashNow = (...parts: readonly Uint8Array[]) => Uint8Array;

/** Runs hashing: at once where there is a synchronous hash, else by WebCrypto. */
export type Run = <T>(work: Hashing<T>) => T | Promise<T>;

/** Runs the work with WebCrypto. Rejects with what the work throws, and where there is no `crypto.subtle` (plain http). */
export async function digest<T>(work: Hashing<T>): Promise<T> {
  let step = work.next();
  while (!step.done) step = work.next(await sha256(...step.value));
  return step.value;
}

/** Runs the work without waiting, so that nothing comes between two steps of it (inside a transaction). */
export function digestNow<T>(work: Hashing<T>, hash: HashNow): T {
  let step = work.next();
  while (!step.done) step = work.next(hash(...step.value));
  return step.value;
}

/** One digest, as a step of larger work. */
export function* hashOf(...parts: readonly Uint8Array[]): Hashing<Uint8Array> {
  return yield parts;
}
