// The archive on disk: sums over what was written, and a disk that is full in the middle of a file.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openArchive } from '../../../packages/cli/src/export/archive.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-archive-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Text and bytes, each a few turns after the one before. */
async function* slowly(): AsyncGenerator<string | Uint8Array> {
  for (const part of ['é', Uint8Array.of(0, 255), 'z'.repeat(100_000)]) {
    for (let i = 0; i < 20; i++) await turn();
    yield part;
  }
}

test('what is written comes whole, whatever it is made of, for its owner alone, and its sum is that of its bytes', async () => {
  const archive = openArchive(directory);
  await archive.write('shop/slow', slowly());
  expect(archive.close()).toBe(2);
  const bytes = readFileSync(path.join(directory, 'shop/slow'));
  expect(bytes.equals(Buffer.concat([Buffer.from('é'), Buffer.of(0, 255), Buffer.alloc(100_000, 'z')]))).toBe(true);
  expect(readFileSync(path.join(directory, 'SHA256SUMS'), 'utf8')).toBe(`${createHash('sha256').update(bytes).digest('hex')}  shop/slow\n`);
  expect(statSync(path.join(directory, 'shop/slow')).mode & 0o777).toBe(0o600);
});

test('a disk that is full is an error of the export, wherever it was met, and nothing is summed up', async () => {
  const archive = openArchive(directory);
  symlinkSync('/dev/full', path.join(directory, 'full'));
  await expect(archive.write('full', slowly())).rejects.toThrow('ENOSPC');
  expect(archive.close()).toBe(1);
  expect(readFileSync(path.join(directory, 'SHA256SUMS'), 'utf8')).toBe('');
});

test('a source that breaks off is an error too', async () => {
  const broken = async function* () {
    yield 'one';
    await turn();
    throw new Error('the database is away');
  };
  await expect(openArchive(directory).write('one', broken())).rejects.toThrow('the database is away');
});

test('what is there already is never written into', async () => {
  symlinkSync('nowhere', path.join(directory, 'here'));
  expect(() => openArchive(directory)).toThrow(`expected ${directory} to be new or empty, but it is not`);
});
