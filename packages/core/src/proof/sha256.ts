// SHA-256 by WebCrypto, so that browser, server and command line verify with the same code.
import { concat } from './concat.ts';

/** Digest of the concatenated parts, 32 bytes. Rejects where there is no `crypto.subtle` (plain http). */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}
