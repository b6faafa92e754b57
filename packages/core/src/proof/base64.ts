// Standard base64 with padding (RFC 4648 §4), as C2SP formats write it.
import { ProofError } from './proof-error.ts';

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
