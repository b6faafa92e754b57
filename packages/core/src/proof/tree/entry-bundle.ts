// Entry bundles: up to 256 entries in a row, each after its length (C2SP tlog-tiles "Log entries").
import { ProofError } from '../proof-error.ts';

const MOST = 0xffff;

/** Each entry after its length, 16 bits big-endian. Throws a RangeError for an entry over 65 535 bytes. */
export function encodeEntries(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0));
  let at = 0;
  for (const entry of entries) {
    if (entry.length > MOST) throw new RangeError(`expected at most ${MOST} bytes in an entry, got ${entry.length}`);
    bundle.set([entry.length >> 8, entry.length & 255], at);
    bundle.set(entry, at + 2);
    at += 2 + entry.length;
  }
  return bundle;
}

/** The entries of a bundle. Throws a ProofError `malformed` when the last one is cut off. */
export function decodeEntries(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] as number) << 8) | (bundle[at + 1] ?? 0);
    if (at + 2 + length > bundle.length) throw new ProofError('malformed', `expected ${length} bytes of entry ${entries.length}, got fewer`);
    entries.push(bundle.slice(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return entries;
}
