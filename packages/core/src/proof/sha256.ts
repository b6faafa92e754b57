// SHA-256 by WebCrypto, so that browser, server and command line verify with the same code.
import { concat } from './bytes.ts';

/** Digest of the concatenated parts, 32 bytes. Rejects where there is no `crypto.subtle` (plain http). */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}

/** SHA-256 of a text's UTF-8, in hex. */
export async function sha256Hex(text: string): Promise<string> {
  return [...(await sha256(new TextEncoder().encode(text)))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
