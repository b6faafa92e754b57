// Receipts: a good one is proven, and every way in which one can be bad fails with its reason.
import { canonicalize } from '@assent/core';
import {
  digest,
  formatCheckpoint,
  formatReceipt,
  makeVerifierKey,
  parseReceipt,
  type Receipt,
  signNote,
  toDpvReceipt,
  type VerifierKey,
  verifyReceipt,
} from '@assent/core/proof';
import { beforeAll, expect, test } from 'vitest';
import { makeSigner } from '../../../helpers/note-signer.ts';
import { panelSite } from '../../../../demo/gallery/panel-site.ts';
import { makeRecord, makeSampleLog, ORIGIN, type SampleLog } from '../../../helpers/receipts.ts';

const DOCUMENTS = { controller: panelSite.controller, vendors: panelSite.services.map(({ vendor }) => vendor) };
let log: SampleLog;
let keys: VerifierKey[];
let good: Receipt;
let linked: object;
beforeAll(async () => {
  log = await makeSampleLog();
  keys = [log.signer.key];
  good = await log.parts(5);
  linked = await toDpvReceipt(makeRecord(5), formatReceipt(good), DOCUMENTS);
});
const codeOf = async (text: string, trusted = keys) => {
  const verdict = await verifyReceipt(text, trusted);
  return verdict.ok ? 'proven' : verdict.code;
};

test('a receipt proves its record, its place, and who signed', async () => {
  expect(await verifyReceipt(await log.receipt(5), keys)).toEqual({ ok: true, record: makeRecord(5), origin: ORIGIN, index: 5, size: 7, signedBy: keys });
});

test('every record of every size up to 20 has a receipt that holds', async () => {
  for (let size = 1; size <= 20; size++) {
    const sample = await makeSampleLog(size);
    for (let index = 0; index < size; index++) expect([size, index, await codeOf(await sample.receipt(index))]).toEqual([size, index, 'proven']);
  }
});

test('the same facts as linked data are proven too, whatever the white space and the order of keys', async () => {
  expect(await verifyReceipt(JSON.stringify(linked, null, 2), keys)).toMatchObject({ ok: true, record: makeRecord(5) });
  expect(await codeOf(canonicalize(linked))).toBe('proven');
});

test('one changed byte of a receipt fails, whichever it is', async () => {
  const text = await log.receipt(5);
  expect(await codeOf(text)).toBe('proven');
  for (let at = 0; at < text.length; at++) {
    const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
    expect([at, await codeOf(changed)]).not.toEqual([at, 'proven']);
  }
});

test('one changed byte of the linked data fails, whichever it is', async () => {
  const text = canonicalize(linked); // without white space, every byte means something
  expect(await codeOf(text)).toBe('proven');
  for (let at = 0; at < text.length; at++) {
    const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
    expect([at, await codeOf(changed)]).not.toEqual([at, 'proven']);
  }
});

/** What is done to a good receipt, and the reason it must fail with. */
const REASONS: readonly (readonly [what: string, code: string, forge: () => string | Promise<string>])[] = [
  ['nothing at all', 'malformed', () => ''],
  ['some other text', 'malformed', () => 'I accepted, I swear'],
  ['JSON without a proof', 'malformed', () => '{"ok":true}'],
  ['a file cut off', 'malformed', () => formatReceipt(good).slice(0, -40)],
  ['windows line ends', 'malformed', () => formatReceipt(good).replaceAll('\n', '\r\n')],
  ['half a character in the record', 'malformed', () => formatReceipt(good).replace(/^extra .*$/m, `extra ${btoa('{"record":"\\ud800","salt":""}')}`)],
  ['a thousand brackets', 'malformed', () => `{"assent:proof":${'['.repeat(100_000)}`],
  ['another record', 'not-included', () => formatReceipt({ ...good, record: canonicalize(makeRecord(6)) })],
  ['a refusal made an acceptance', 'not-included', () => formatReceipt({ ...good, record: good.record.replace('"denied"', '"granted"') })],
  ['another salt', 'not-included', () => formatReceipt({ ...good, salt: new Uint8Array(16) })],
  ['another position', 'not-included', () => formatReceipt({ ...good, index: 4 })],
  ['a position beyond the log', 'not-included', () => formatReceipt({ ...good, index: 7 })],
  ['a path cut short', 'not-included', () => formatReceipt({ ...good, path: good.path.slice(1) })],
  ['a path made longer', 'not-included', () => formatReceipt({ ...good, path: [...good.path, log.root] })],
  ['a tree with another head', 'bad-signature', () => formatReceipt({ ...good, checkpoint: good.checkpoint.replace('\n7\n', '\n8\n') })],
  ['another log’s name on the head', 'bad-signature', () => formatReceipt({ ...good, checkpoint: good.checkpoint.replace('/sample/1\n7', '/sample/2\n7') })],
  ['a forged tree, signed by the forger', 'foreign-key', async () => (await makeSampleLog(7, [], 66)).receipt(5)],
  [
    'a forged tree, signed by the forger under the key’s own id',
    'bad-signature',
    async () => {
      const forger = await makeSigner(ORIGIN, 66);
      const head = formatCheckpoint({ origin: ORIGIN, size: 7, root: new Uint8Array(32) });
      return formatReceipt({ ...good, checkpoint: await signNote(head, [{ ...forger, key: log.signer.key }]) });
    },
  ],
  [
    'a head that a trusted key signed for another log',
    'other-log',
    async () => {
      const head = formatCheckpoint({ origin: 'other.example/log/sample/1', size: 7, root: log.root });
      return formatReceipt({ ...good, checkpoint: await signNote(head, [log.signer]) });
    },
  ],
  ['a controller put in another’s place', 'facts-differ', () => JSON.stringify(linked).replaceAll('La Mutuelle étudiante', 'Somebody Else')],
  ['an acceptance beside the proof of a refusal', 'facts-differ', () => JSON.stringify(linked).replace('dpv:ConsentRefused', 'dpv:ConsentGiven')],
  ['a fact more', 'facts-differ', () => JSON.stringify({ ...linked, note: 'and everything else' })],
  ['a fact less', 'facts-differ', () => JSON.stringify({ ...linked, 'dct:created': undefined })],
  ['documents that the record does not name', 'facts-differ', () => JSON.stringify({ ...linked, 'assent:documents': { controller: { name: 'X' } } })],
];

test.each(REASONS)('%s: %s', async (_, code, forge) => {
  expect(await codeOf(await forge())).toBe(code);
});

test('a good receipt and a foreign key: the reason says so', async () => {
  const text = formatReceipt(good);
  expect(await codeOf(text, [])).toBe('foreign-key');
  expect(await codeOf(text, [(await makeSigner(ORIGIN, 9)).key])).toBe('foreign-key');
});

test('a witness alone does not stand in for the log', async () => {
  const witness = await makeSigner('witness.example', 5);
  const text = await (await makeSampleLog(7, [witness])).receipt(5);
  expect(await codeOf(text, [witness.key])).toBe('other-log');
  expect((await verifyReceipt(text, [log.signer.key, witness.key])) as object).toMatchObject({ ok: true, signedBy: [log.signer.key, witness.key] });
});

test('a key for all epochs of a log is the log’s own', async () => {
  const { publicKey } = log.signer.key;
  const key = await digest(makeVerifierKey('consent.example.org/log/sample', publicKey));
  const head = formatCheckpoint({ origin: ORIGIN, size: 7, root: log.root });
  const text = formatReceipt({ ...good, checkpoint: await signNote(head, [{ ...log.signer, key }]) });
  expect(await codeOf(text, [key])).toBe('proven');
  const near = await digest(makeVerifierKey('consent.example.org/log/samp', publicKey));
  expect(await codeOf(formatReceipt({ ...good, checkpoint: await signNote(head, [{ ...log.signer, key: near }]) }), [near])).toBe('other-log');
});

test('a receipt is read as it was written', async () => {
  expect(parseReceipt(formatReceipt(good))).toEqual(good);
});
