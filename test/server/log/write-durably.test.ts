// A small file, durably: what is asked of the disk, and in what order, before anybody is told.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { traceCalls } from '../../helpers/system-calls.ts';

const WRITER = path.resolve(import.meta.dirname, '../../helpers/durable-writer.ts');

test.for(['', 'now'])('I9 what is said to be kept is written, synced, renamed into place, and its directory synced, in this order, each time (%s)', now => {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-durably-'));
  const file = path.join(directory, 'anchor.json');
  const { calls, ended, stderr } = traceCalls(WRITER, [file, now]);
  const own = calls.flatMap(call =>
    call.kind === 'said' ? [call.text] : call.file.startsWith(directory) ? [`${call.kind} ${path.relative(directory, call.file)}`] : [],
  );
  const once = ['append anchor.json.new', 'sync anchor.json.new', 'rename anchor.json.new', 'sync '];
  expect([ended, stderr, own]).toEqual([0, '', [...once, 'first', ...once, 'second']]);
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['second', 0o600]);
  rmSync(directory, { recursive: true });
});

const FAULTS = [
  ['openat:error=EACCES', 'anchor.json.new', 'before'],
  ['fsync:error=EIO', 'anchor.json.new', 'before'],
  ['rename:error=EIO', 'anchor.json.new', 'before'],
  // in its place already, but nobody knows for how long
  ['openat:error=EMFILE', '', 'first'],
  ['fsync:error=EIO', '', 'first'],
] as const;
test.for(FAULTS.flatMap(fault => [[...fault, ''] as const, [...fault, 'now'] as const]))(
  'I9 %s on %j: the file is %j, whole, and nobody was told that it is kept (%s)',
  ([inject, on, content, now]) => {
    const directory = mkdtempSync(path.join(tmpdir(), 'assent-durably-'));
    const file = path.join(directory, 'anchor.json');
    writeFileSync(file, 'before');
    const { ended, stdout, stderr } = traceCalls(WRITER, [file, now], inject, path.join(directory, on));
    const code = /error=(\w+)/.exec(inject)?.[1];
    expect([ended, stdout, stderr, readFileSync(file, 'utf8')]).toEqual([1, '', expect.stringContaining(String(code)), content]);
    rmSync(directory, { recursive: true });
  },
);
