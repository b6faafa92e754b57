// An archive for auditors as one ZIP stream: the same store gives the same bytes, and SHA256SUMS at its end is over all of them.
import { createHash } from 'node:crypto';
import { makeZip } from 'client-zip';
import type { Store } from '../store/store.ts';
import { exportFiles } from './export-files.ts';

/** The time of every file in it, which says nothing: the first that a ZIP can say. */
const NO_TIME = new Date(1980, 0, 1);

/** Reads while it is read. To be run within `Store.still`. */
export function zipExport(store: Store, site: string, withRecords: boolean): ReadableStream<Uint8Array> {
  return makeZip(filesOf(store, site, withRecords));
}

async function* filesOf(store: Store, site: string, withRecords: boolean) {
  const sums: string[] = [];
  for await (const { name, chunks } of exportFiles(store, [site], withRecords)) {
    const hash = createHash('sha256');
    yield { name, lastModified: NO_TIME, input: hashed(chunks, hash) };
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
  yield { name: 'SHA256SUMS', lastModified: NO_TIME, input: sums.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('') };
}

async function* hashed(chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    const bytes = Uint8Array.from(Buffer.from(chunk as string));
    hash.update(bytes);
    yield bytes;
  }
}
