// SHA-256 of a text, in hex: how content is named.
import { sha256 } from './sha256.ts';

/** SHA-256 of a text's UTF-8, in hex. */
export async function sha256Hex(text: string): Promise<string> {
  return [...(await sha256(new TextEncoder().encode(text)))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
