// Checkpoints: the specification's example, real tree heads, and what is none.
import { digest, formatCheckpoint, openNote, parseCheckpoint, parseVerifierKey, ProofError } from '@assent/core/proof';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECKPOINT_EXAMPLE, SUMDB } from '../../../vectors/notes.ts';

test('C2SP tlog-checkpoint the example of the specification is read, and written again as it was', () => {
  const checkpoint = parseCheckpoint(CHECKPOINT_EXAMPLE.text);
  expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163, extensions: [] });
  expect(formatCheckpoint(checkpoint)).toBe(CHECKPOINT_EXAMPLE.text);
});

test.each(SUMDB.heads)('a tree head of the Go checksum database has $size leaves', async ({ note, size }) => {
  const { text } = await openNote(note, [await digest(parseVerifierKey(SUMDB.key))]);
  expect(parseCheckpoint(text)).toMatchObject({ origin: 'go.sum database tree', size });
});

test('C2SP tlog-checkpoint extension lines are kept as they are', () => {
  expect(parseCheckpoint(`${CHECKPOINT_EXAMPLE.text}one\ntwo 2\n`).extensions).toEqual(['one', 'two 2']);
});

test('any checkpoint is read as it was written', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), fc.uint8Array({ minLength: 32, maxLength: 32 }), (size, root) => {
      expect(parseCheckpoint(formatCheckpoint({ origin: 'log.example/site/1', size, root }))).toEqual({
        origin: 'log.example/site/1',
        size,
        root,
        extensions: [],
      });
    }),
  );
});

const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
test.each([
  '',
  'log.example\n',
  'log.example\n1\n',
  `\n1\n${ROOT}\n`,
  `log.example\n1\n${ROOT}`,
  `log.example\n01\n${ROOT}\n`,
  `log.example\n-1\n${ROOT}\n`,
  `log.example\n1.0\n${ROOT}\n`,
  `log.example\n9007199254740992\n${ROOT}\n`,
  `log.example\n1\n${ROOT.slice(0, -1)}\n`,
  `log.example\n1\n${ROOT.replace('I=', 'J=')}\n`, // stray bits: other text, same bytes
  `log.example\n1\n${btoa('short')}\n`,
  `log.example\n1\n${ROOT}\n\nmore\n`,
])('C2SP tlog-checkpoint %j is none', text => {
  expect(() => parseCheckpoint(text)).toThrow(ProofError);
});
