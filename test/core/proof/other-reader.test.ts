// A reader that is not ours: the transparency-log client of Sigstore accepts our checkpoints and proofs, and refuses forged ones.
import { createPublicKey, type KeyObject } from 'node:crypto';
import { canonicalize } from '@assent/core';
import { commit, digest, parseReceipt, type VerifierKey } from '@assent/core/proof';
import { verifyTLogInclusion } from '@sigstore/verify/dist/tlog/index.js';
import { expect, test } from 'vitest';
import { makeSigner } from '../../helpers/note-signer.ts';
import { makeSampleLog, type SampleLog } from '../../helpers/receipts.ts';

const keyObject = ({ publicKey }: VerifierKey): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }, format: 'jwk' });

/** What Sigstore trusts: a log by the beginning of its key's id and by its address. */
const authority = (key: VerifierKey) => ({
  logID: Buffer.from(key.id),
  publicKey: keyObject(key),
  baseURL: `https://${key.name}`,
  validFor: { start: new Date(0), end: new Date(8.64e15) },
});

/** Our receipt, in the words of a Sigstore bundle. */
async function entryOf(log: SampleLog, index: number) {
  const { path, checkpoint, salt } = parseReceipt(await log.receipt(index));
  const body = Buffer.from(await digest(commit(salt, canonicalize(log.records[index]))));
  const { root, leaves } = log;
  const inclusionProof = {
    logIndex: String(index),
    treeSize: String(leaves.length),
    rootHash: Buffer.from(root),
    hashes: path.map(hash => Buffer.from(hash)),
    checkpoint: { envelope: checkpoint },
  };
  return { canonicalizedBody: body, inclusionProof };
}

type Entry = Awaited<ReturnType<typeof entryOf>>;
const accepts = (entry: Entry, key: VerifierKey) => {
  try {
    verifyTLogInclusion({ ...entry, logId: { keyId: Buffer.from(key.id) } } as never, [authority(key)]);
    return true;
  } catch {
    return false;
  }
};

test('Sigstore’s client accepts every receipt of every size up to 33, and no receipt of a neighbour', async () => {
  for (const size of [1, 2, 3, 7, 8, 9, 31, 32, 33]) {
    const log = await makeSampleLog(size);
    for (let index = 0; index < size; index++) {
      const entry = await entryOf(log, index);
      expect([size, index, accepts(entry, log.signer.key)]).toEqual([size, index, true]);
      const other = { ...entry, canonicalizedBody: (await entryOf(log, (index + 1) % size)).canonicalizedBody };
      expect([size, index, accepts(other, log.signer.key)]).toEqual([size, index, size === 1]);
    }
  }
});

test('Sigstore’s client accepts a head that two keys signed, and none that a stranger did', async () => {
  const other = await makeSigner('witness.example', 5);
  const log = await makeSampleLog(7, [other]);
  const entry = await entryOf(log, 5);
  expect(accepts(entry, log.signer.key)).toBe(true);
  expect(accepts(entry, other.key)).toBe(true);
  expect(accepts(entry, (await makeSigner(log.signer.key.name, 9)).key)).toBe(false);
  const forged = { ...entry, inclusionProof: { ...entry.inclusionProof, checkpoint: { envelope: log.checkpoint.replace('\n7\n', '\n8\n') } } };
  expect(accepts(forged, log.signer.key)).toBe(false);
});
