// Receipts and access: possession of the secret is the right to read.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { canonicalize } from '@assent/core';
import { makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Receipt } from '../../../packages/server/src/receipt/receipt.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';

let endpoint: Endpoint;
let mine: { secret: string; subject: string };
let id: string;

beforeEach(async () => {
  endpoint = await makeEndpoint();
  mine = await makeVisitor();
  const submission = makeSubmission(mine.subject, endpoint.version);
  ({ id } = submission);
  await endpoint.post('/v1/records', submission);
});
afterEach(() => endpoint.close());

/** Checks a receipt with nothing but what the endpoint publishes, as anyone could. */
async function genuine({ record, salt, signature }: Receipt): Promise<boolean> {
  const { keys } = (await (await endpoint.request('/v1/keys')).json()) as { keys: string[] };
  if (!keys.includes(signature.key)) return false;
  const typed = Buffer.from(signature.key.split('+').slice(2).join('+'), 'base64');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: typed.subarray(1).toString('base64url') }, format: 'jwk' });
  const commitment = createHash('sha256').update(Buffer.from(salt, 'base64url')).update(canonicalize(record)).digest();
  return verify(null, Buffer.concat([Buffer.from('assent-receipt/1\n'), commitment]), key, Buffer.from(signature.value, 'base64'));
}

test('a receipt holds the whole record, and verifies with the published key alone', async () => {
  const answer = await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const receipt = (await answer.json()) as Receipt;
  expect(receipt).toMatchObject({ schema: 'assent-receipt/1', record: { id, subject: mine.subject, event: 'given' } });
  expect(receipt.signature.key).toMatch(/^consent\.example\.org\+[0-9a-f]{8}\+A[A-Za-z0-9+/]{43}$/);
  expect(await genuine(receipt)).toBe(true);
});

test('a receipt whose record, salt or key was changed does not verify', async () => {
  const receipt = (await (await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id })).json()) as Receipt;
  expect(await genuine({ ...receipt, record: { ...receipt.record, event: 'refused' } })).toBe(false);
  expect(await genuine({ ...receipt, salt: Buffer.alloc(16).toString('base64url') })).toBe(false);
  expect(await genuine({ ...receipt, signature: { ...receipt.signature, key: 'other+00000000+AAAA' } })).toBe(false);
});

test('access gives every record of the subject in the order of its events, whatever their ids, and nobody else’s', async () => {
  const later = makeRecordId(1, new Uint8Array(10));
  await endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version, { id: later, seq: 1, event: 'withdrawn', supersedes: id }));
  const other = await makeVisitor(2);
  await endpoint.post('/v1/records', makeSubmission(other.subject, endpoint.version));
  const answer = await endpoint.post('/v1/subject/access', { site: 'shop', ...mine });
  const { receipts, ...rest } = (await answer.json()) as { receipts: Receipt[] };
  expect(rest).toEqual({ schema: 'assent-access/1', site: 'shop', subject: mine.subject });
  expect(receipts.map(({ record }) => [record.subject, record.id])).toEqual([
    [mine.subject, id],
    [mine.subject, later],
  ]);
});

test('a wrong secret, an unknown record and an unknown subject get the same answer', async () => {
  const other = await makeVisitor(2);
  const asked = [
    await endpoint.post('/v1/receipt', { site: 'shop', subject: mine.subject, secret: other.secret, id }),
    await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id: makeRecordId(0, new Uint8Array(10)) }),
    await endpoint.post('/v1/subject/access', { site: 'shop', subject: mine.subject, secret: other.secret }),
    await endpoint.post('/v1/subject/access', { site: 'shop', ...other }),
  ];
  const answers = await Promise.all(asked.map(async answer => `${answer.status} ${await answer.text()}`));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^403 /);
});

test('a claim with another shape is refused, and so is one from a foreign page', async () => {
  expect((await endpoint.post('/v1/receipt', { site: 'shop', ...mine })).status).toBe(400);
  expect((await endpoint.post('/v1/subject/access', { site: 'shop', ...mine, id })).status).toBe(400);
  expect((await endpoint.post('/v1/subject/access', { site: 'shop', ...mine, secret: 'short' })).status).toBe(400);
  expect((await endpoint.post('/v1/subject/access', { site: 'shop', ...mine }, { origin: 'https://evil.example' })).status).toBe(403);
});
