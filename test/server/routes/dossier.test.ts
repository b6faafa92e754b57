// The dossier of a record: the same bytes twice, sums that hold, and every step of its own README works with what is in it and nothing else.
import { createHash } from 'node:crypto';
import type { Captures } from '@assent/core';
import { digest, parseKeys, verifyReceipt } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';
import { makePng } from '../../helpers/png.ts';
import { unzip } from '../../helpers/unzip.ts';

let endpoint: Endpoint;
let dpo: string;
let subject: string;
let id: string;
beforeEach(async () => {
  endpoint = await makeEndpoint();
  dpo = await endpoint.tokenOf('dpo');
  ({ subject } = await makeVisitor());
  const { version, notices } = await captures();
  const named = { site: version.site, sdk: version.sdk, notice: notices.fr ?? '' };
  const record = makeSubmission(subject, endpoint.version, { version: named });
  ({ id } = record);
  await endpoint.post('/v1/records', record);
  const facts = {
    version: named.site,
    sdk: named.sdk,
    notice: named.notice,
    locale: 'fr',
    layer: 'notice',
    screen: '1',
    device: 'desktop',
    theme: 'both',
    source: 'page',
  };
  const query = new URLSearchParams({ site: 'shop', picture: sha256(makePng()), ...facts });
  const headers = { authorization: `Bearer ${endpoint.token}`, 'content-type': 'image/png' };
  expect((await endpoint.request(`/v1/captures?${query}`, { method: 'POST', body: Uint8Array.from(makePng()), headers })).status).toBe(201);
  await endpoint.settle();
});
afterEach(() => endpoint.close());

const sha256 = (...parts: readonly (Uint8Array | string)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const captures = async () => (await (await endpoint.request('/v1/captures?site=shop', { headers: { authorization: `Bearer ${dpo}` } })).json()) as Captures;
const ask = (body: object) =>
  endpoint.request('/v1/proofs/dossier', {
    method: 'POST',
    body: JSON.stringify({ site: 'shop', subject, id, ...body }),
    headers: { authorization: `Bearer ${dpo}`, 'content-type': 'application/json' },
  });
const take = async () => Buffer.from(await (await ask({})).arrayBuffer());

test('taken twice it is the same, byte for byte, and its sums are over every file', async () => {
  const [first, second] = [await take(), await take()];
  expect(first.equals(second)).toBe(true);
  const files = unzip(first);
  const sums = String(files.get('SHA256SUMS')).trim().split('\n');
  expect(sums.map(line => line.slice(66)).sort()).toEqual([...files.keys()].filter(name => name !== 'SHA256SUMS').sort());
  for (const line of sums) expect(sha256(files.get(line.slice(66)) ?? '')).toBe(line.slice(0, 64));
});

test('what its README says works with what is in it: receipt, entry, evidence and pictures', async () => {
  const files = unzip(await take());
  const text = (name: string) => String(files.get(name) ?? expect.fail(`expected ${name}, got ${[...files.keys()].join(', ')}`));
  const proven = await verifyReceipt(text('receipt.tlog-proof'), await digest(parseKeys(text('keys.txt'))));
  expect(proven.ok && proven.record.id).toBe(id);

  const found = JSON.parse(text('found.json')) as {
    place: { epoch: number; index: number };
    notice: { epoch: number; index: number; captures: { epoch: number; index: number }[] };
  };
  const entryAt = async ({ epoch, index }: { epoch: number; index: number }) =>
    Buffer.from((await endpoint.store.entries('shop', epoch, index, index + 1))[0] ?? []).toString('hex');
  expect(`01${sha256(Buffer.from(text('salt.txt'), 'base64'), text('record.json'))}`).toBe(await entryAt(found.place));
  expect(`02${sha256(text('evidence/version.json'))}`).toBe(await entryAt(found.notice));
  const [capture] = found.notice.captures;
  expect(`02${sha256(text(`captures/${capture?.epoch}-${capture?.index}.json`))}`).toBe(await entryAt(capture as { epoch: number; index: number }));

  const { version } = JSON.parse(text('record.json')) as { version: Record<string, string> };
  for (const name of Object.values(version)) expect(sha256(text(`evidence/${name}`))).toBe(name);
  for (const name of files.keys())
    if (name.startsWith('evidence/') && name !== 'evidence/version.json') expect(`evidence/${sha256(files.get(name) ?? '')}`).toBe(name);
  expect(files.get(`captures/${capture?.epoch}-${capture?.index}-${sha256(makePng())}.png`)?.equals(makePng())).toBe(true);
  expect(text('dossier.html')).toMatch(/<h1>Vérifié \/ Verified<\/h1>[\s\S]*<th scope="row" lang="fr">Audience<\/th><td>–<\/td><td><strong>Oui \/ On/);
});

test('it is in the audit log, names nobody there, and there is none of what is not there', async () => {
  await take();
  const answer = await endpoint.request('/v1/acts', { headers: { authorization: `Bearer ${endpoint.token}` } });
  const { acts } = (await answer.json()) as { acts: { act: string; detail: object }[] };
  expect(acts.find(({ act }) => act === 'exported')).toMatchObject({ detail: { as: 'dossier' } });
  expect(JSON.stringify(acts)).not.toContain(subject);
  expect((await ask({ id: 'A'.repeat(22) })).status).toBe(404);
  for (const wrong of [{ id: '../etc' }, { subject: 'x' }, { site: 7 }]) expect((await ask(wrong)).status).toBe(400);
  expect((await ask({ site: 'nobody' })).status).toBe(403);
});
