// Entries of the log: the commitment as specified, and nothing readable in it.
import { commit, digest, ENTRY_TYPES, entryOf, parseEntry, ProofError } from '@assent/core/proof';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';

const salt = new Uint8Array(16).fill(7);

test('a record’s entry is 0x01 and SHA-256 of salt and record', async () => {
  const expected = createHash('sha256').update(salt).update('{"é":1}').digest();
  expect(Buffer.from(await digest(commit(salt, '{"é":1}'))).toString('hex')).toBe(`01${expected.toString('hex')}`);
});

test('the same record with another salt is another entry', async () => {
  expect(await digest(commit(salt, '{}'))).not.toEqual(await digest(commit(new Uint8Array(16), '{}')));
});

test.each(['evidence', 'tombstone', 'epoch'] as const)('a public document of type %s is hashed as it is', async type => {
  const entry = parseEntry(await digest(entryOf(type, '{"a":1}')));
  expect(entry.type).toBe(type);
  expect(Buffer.from(entry.digest).toString('hex')).toBe(createHash('sha256').update('{"a":1}').digest('hex'));
});

test.each([[[]], [[1]], [Array(32).fill(1)], [Array(34).fill(1)], [Array(33).fill(9)]])('anything else is no entry', bytes => {
  expect(() => parseEntry(Uint8Array.from(bytes))).toThrow(ProofError);
  expect(Object.values(ENTRY_TYPES)).not.toContain(9);
});
