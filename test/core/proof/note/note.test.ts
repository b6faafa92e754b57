// Signed notes and verifier keys: published examples, several signatures, and everything that must be refused.
import { digest, formatVerifierKey, openNote, parseVerifierKey, ProofError, signNote, splitNote, type VerifierKey } from '@assent/core/proof';
import { beforeAll, expect, test } from 'vitest';
import { makeSigner } from '../../../helpers/note-signer.ts';
import { BAD_KEYS, CHECKPOINT_EXAMPLE, NEUMANN, SIGNED_NOTE_EXAMPLE, SUMDB } from '../../../vectors/notes.ts';

const known = `${NEUMANN.text}\n${NEUMANN.signature}`;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'well',
    error => (error instanceof ProofError ? error.code : error),
  );
const parseKey = async (text: string) => digest(parseVerifierKey(text));
let neumann: VerifierKey;
beforeAll(async () => {
  neumann = await digest(parseVerifierKey(NEUMANN.key));
});

test('C2SP signed-note the published note opens with its key, and signing its text gives it again', async () => {
  expect(await openNote(known, [neumann])).toEqual({ text: NEUMANN.text, signedBy: [neumann] });
  const seed = Buffer.from(NEUMANN.secret.split('+').slice(4).join('+'), 'base64').subarray(1);
  expect(await signNote(NEUMANN.text, [await makeSigner('PeterNeumann', seed)])).toBe(known);
});

test.each(SUMDB.heads)('a tree head of the Go checksum database ($size leaves) opens with its key', async ({ note }) => {
  const key = await digest(parseVerifierKey(SUMDB.key));
  expect((await openNote(note, [key])).text).toContain('go.sum database tree\n');
});

test.each([SIGNED_NOTE_EXAMPLE, CHECKPOINT_EXAMPLE])('C2SP the example of the specification is split at its last empty line', ({ text, signature }) => {
  const note = splitNote(`${text}\n${signature}`);
  expect(note.text).toBe(text);
  expect(note.lines).toHaveLength(1);
  expect(note.lines[0]?.signature).toHaveLength(64);
});

test('C2SP signed-note the verifier key is written as it was read', () => {
  expect(formatVerifierKey(neumann)).toBe(NEUMANN.key);
});

test('C2SP signed-note no part and no change of a verifier key is one', async () => {
  for (let from = 0; from <= NEUMANN.key.length; from++)
    for (let to = from + 1; to <= NEUMANN.key.length; to++)
      if (to - from < NEUMANN.key.length) expect(await codeOf(parseKey(NEUMANN.key.slice(from, to)))).toBe('bad-key');
  for (let at = 0; at < NEUMANN.key.length; at++) {
    const changed = NEUMANN.key.slice(0, at) + String.fromCharCode(NEUMANN.key.charCodeAt(at) + 1) + NEUMANN.key.slice(at + 1);
    expect([at, await codeOf(parseKey(changed))]).toEqual([at, 'bad-key']);
  }
  for (const key of BAD_KEYS) expect(await codeOf(parseKey(key))).toBe('bad-key');
});

test('no byte of a signed note can change', async () => {
  for (let at = 0; at < known.length; at++) {
    const changed = known.slice(0, at) + String.fromCharCode(known.charCodeAt(at) ^ 1) + known.slice(at + 1);
    expect([at, await codeOf(openNote(changed, [neumann]))]).toEqual([at, expect.stringMatching(/^(?:bad-signature|foreign-key|malformed)$/)]);
  }
});

test('C2SP signed-note lines of unknown keys are passed over; a known one that does not fit refuses the note', async () => {
  const [own, next, stranger] = await Promise.all([makeSigner('log.example', 1), makeSigner('log.example', 2), makeSigner('other.example', 3)]);
  const note = await signNote('text\n', [stranger, own, next]);
  expect((await openNote(note, [next.key, own.key])).signedBy).toEqual([own.key, next.key]); // a key being replaced: both sign for a while
  expect((await openNote(note, [own.key])).signedBy).toEqual([own.key]);
  expect(await codeOf(openNote(await signNote('text\n', [stranger]), [own.key]))).toBe('foreign-key');
  expect(await codeOf(openNote(note, []))).toBe('foreign-key');
  const forged = note.replace('text\n', 'tekst\n');
  expect(await codeOf(openNote(forged, [own.key]))).toBe('bad-signature');
  const half = `other\n\n${(await signNote('text\n', [own])).split('\n\n')[1]}${(await signNote('other\n', [next])).split('\n\n')[1]}`;
  expect(await codeOf(openNote(half, [own.key, next.key]))).toBe('bad-signature'); // one good line does not cover for a bad one
  const names = { ...own.key, name: 'other.example' };
  expect(await codeOf(openNote(note, [names]))).toBe('foreign-key'); // same id, other name
});

test('C2SP signed-note at least 16 signatures are read', async () => {
  const signers = await Promise.all(Array.from({ length: 17 }, (_, n) => makeSigner(`witness${n}.example`, n + 1)));
  const note = await signNote('text\n', signers);
  expect(
    (
      await openNote(
        note,
        signers.map(({ key }) => key),
      )
    ).signedBy,
  ).toHaveLength(17);
});

test.each([
  ['nothing', ''],
  ['no signature', NEUMANN.text],
  ['no last line feed', known.slice(0, -1)],
  ['no empty line', known.replace('\n\n', '\n')],
  ['a carriage return', known.replace('\n', '\r\n')],
  ['a control character', known.replace('cryptography', 'crypto\u0000graphy')],
  ['half a character', known.replace('cryptography', '\ud800')],
  ['a minus for the dash', known.replace('—', '-')],
  ['a space too many', `${known.slice(0, -1)} \n`],
  ['a plus in a name', known.replace('— PeterNeumann', '— Peter+Neumann')],
  ['no base64', known.replace('x08go', 'x08g!')],
  ['a signature of an id alone', `${NEUMANN.text}\n— PeterNeumann x08gow==\n`],
  ['too many lines', `${NEUMANN.text}\n${NEUMANN.signature.repeat(65)}`],
])('C2SP signed-note %s is malformed', async (_, note) => {
  expect(await codeOf(openNote(note, [neumann]))).toBe('malformed');
});

test.each(['no line feed', '', 'tab\t\n', '\ud800\n'])('a text that no note can carry is not signed: %j', async text => {
  expect(await codeOf(signNote(text, [await makeSigner('log.example', 1)]))).toBe('malformed');
});

test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\nb'])('C2SP signed-note a key cannot be called %j', async name => {
  expect(await codeOf(makeSigner(name, 1))).toBe('bad-key');
});
