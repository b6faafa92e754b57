// Bytes: put together, compared, and written as UTF-8 or standard base64.
import { ProofError } from './proof-error.ts';

/** All parts in a row. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Not in constant time: for public values, never for secrets. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index]);

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Standard base64 with padding (RFC 4648 §4), as C2SP formats write it. */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Only the one spelling that `toBase64` writes: stray bits, spaces and missing padding are `malformed`, so that no two texts mean the same bytes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes = decode(text);
  if (!bytes || toBase64(bytes) !== text) throw new ProofError('malformed', `expected standard base64, got ${text.length} other characters`);
  return bytes;
}

function decode(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), char => char.charCodeAt(0));
  } catch {
    return null;
  }
}
