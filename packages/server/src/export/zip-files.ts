// Files as one ZIP stream: the same files give the same bytes, and SHA256SUMS at the end is over all of them.
import { createHash } from 'node:crypto';
import { makeZip } from 'client-zip';
import type { ExportedFile } from './export-files.ts';

/** The time of every file in it, which says nothing: the first that a ZIP can say. */
const NO_TIME = new Date(1980, 0, 1);

/** Reads while it is read. */
export function zipFiles(files: AsyncIterable<ExportedFile>): ReadableStream<Uint8Array> {
  return makeZip(summed(files));
}

async function* summed(files: AsyncIterable<ExportedFile>) {
  const sums: string[] = [];
  for await (const { name, chunks } of files) {
    const hash = createHash('sha256');
    yield { name, lastModified: NO_TIME, input: hashed(chunks, hash) };
    sums.push(`${hash.digest('hex')}  ${name}\n`);
  }
  yield { name: 'SHA256SUMS', lastModified: NO_TIME, input: sums.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('') };
}

async function* hashed(chunks: ExportedFile['chunks'], hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    const bytes = Uint8Array.from(Buffer.from(chunk as string));
    hash.update(bytes);
    yield bytes;
  }
}
