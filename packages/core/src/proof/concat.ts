// Bytes put together.

/** All parts in a row. Short on purpose: every first-time visitor downloads it. For a few kilobytes, not for files. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => Uint8Array.from(parts.flatMap(part => [...part]));
