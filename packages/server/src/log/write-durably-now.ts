// The same as writeDurably, at once: while nobody is served, at the start and by command.
import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Readable by its owner alone. Synced, renamed into place, and its directory synced too, when it returns. */
export function writeDurablyNow(file: string, content: string): void {
  const next = `${file}.new`;
  withFile(next, 'w', descriptor => {
    writeSync(descriptor, content);
    fsyncSync(descriptor);
  });
  renameSync(next, file);
  withFile(path.dirname(file), 'r', fsyncSync);
}

function withFile(file: string, flags: 'r' | 'w', work: (descriptor: number) => void): void {
  const descriptor = openSync(file, flags, 0o600);
  try {
    work(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
