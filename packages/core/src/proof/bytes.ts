// Bytes compared, and text as bytes.

/** Not in constant time: for public values, never for secrets. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  let at = a.length === b.length ? a.length : 0;
  while (at > 0 && a[at - 1] === b[at - 1]) at--;
  return at === 0 && a.length === b.length;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
