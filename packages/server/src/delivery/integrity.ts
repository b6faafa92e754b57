// Subresource Integrity: what a browser checks before it runs a file.
import { hash } from 'node:crypto';

/** `sha256-…` of a file's bytes; 32 bytes rather than 48, because the gate carries one a file (https://www.w3.org/TR/SRI/). */
export function integrity(content: string | Uint8Array): string {
  return `sha256-${hash('sha256', content, 'base64')}`;
}
