// Subjects and ids between their text and their bytes, by Node's own coder: a store does this for every row.

/** `text` as base64url; it was checked where it came in. */
export const toKeyBytes = (text: string): Uint8Array => Buffer.from(text, 'base64url');

/** The same as `toBase64url` of the core. */
export const toKeyText = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64url');
