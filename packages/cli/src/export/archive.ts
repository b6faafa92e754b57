// Writes the files of an archive, each with its hash in SHA256SUMS.
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../usage-error.ts';

export interface Archive {
  /** Writes one file; `name` with `/`. Chunks are written as they come, so that a file may be larger than memory. Rejects when the disk refuses one. */
  write(name: string, chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): Promise<void>;
  /** Writes SHA256SUMS, sorted by name, and answers how many files there are. */
  close(): number;
}

/** Throws a UsageError unless the directory is new or empty. Files are for their owner alone. */
export function openArchive(directory: string): Archive {
  if (existsSync(directory) && readdirSync(directory).length) throw new UsageError(`expected ${directory} to be new or empty, but it is not`);
  const sums = new Map<string, string>();
  return {
    async write(name, chunks) {
      const file = path.join(directory, name);
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      const hashed = async function* () {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      };
      await pipeline(hashed, createWriteStream(file, { mode: 0o600 }));
      sums.set(name, hash.digest('hex'));
    },
    close() {
      const lines = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => `${sum}  ${name}\n`);
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      writeFileSync(path.join(directory, 'SHA256SUMS'), lines.join(''), { mode: 0o600 });
      return sums.size + 1;
    },
  };
}
