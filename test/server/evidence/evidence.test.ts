// Evidence: what was shown and enforced is in the log before the first record can refer to it, and every hash of a record opens to a document.
import { createHash } from 'node:crypto';
import type { NoticeTexts, Site } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EvidenceStatement } from '../../../packages/server/src/evidence/describe-version.ts';
import { serveSite } from '../../../packages/server/src/sites/serve-site.ts';
import { readSdk } from '../../../packages/server/src/delivery/sdk.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { type Endpoint, makeEndpoint, NOW } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

const sha256 = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

async function statements(): Promise<EvidenceStatement[]> {
  await checkLog(endpoint.store);
  return (await endpoint.store.statements('shop', 1, 0, 99, 'evidence')).map(({ body }) => JSON.parse(body) as EvidenceStatement);
}

const document = async (hash: string) => Buffer.from((await endpoint.store.evidence('shop', hash)) ?? []);

test('FR-62 every document that a version consists of is kept under its own hash', async () => {
  const [said] = await statements();
  if (!said) throw new Error('expected evidence');
  const hashes = [...Object.values(said.files), said.site, said.rules, said.theme, said.sdk, ...Object.values(said.notices)];
  for (const hash of hashes) expect(sha256(await document(hash))).toBe(hash);
  expect([...new Set(hashes)].sort()).toEqual(await endpoint.store.evidenceOf('shop'));
  expect((JSON.parse(String(await document(said.site))) as Site).controller.name).toBe('Shop SAS');
});

test('P1 the hashes that a visitor’s record carries are names of these documents', async () => {
  const [said] = await statements();
  const integrity = (await (await endpoint.request('/shop/integrity.json')).json()) as Record<string, string>;
  const notice = Object.keys(integrity).find(file => file.startsWith('assets/fr.'));
  const { version } = (await (await endpoint.request(`/shop/${notice}`)).json()) as NoticeTexts;
  expect(version).toEqual({ site: said?.site, notice: said?.notices.fr, sdk: said?.sdk });
  expect(version.site).toBe(endpoint.version);
});

test('what is served is what the log says, file by file', async () => {
  const [said] = await statements();
  for (const [file, hash] of Object.entries(said?.files ?? {}))
    expect(sha256(new Uint8Array(await (await endpoint.request(`/shop/${file}`)).arrayBuffer())), file).toBe(hash);
});

test('FR-65 a start with the same version says nothing new; a change of one word does', async () => {
  const sdk = readSdk(`${endpoint.data}/sdk`);
  await serveSite(makeSite(), sdk, endpoint.store, NOW);
  expect((await statements()).length).toBe(1);
  await serveSite(makeSite({ name: { fr: 'La boutique', en: 'Our shop' } }), sdk, endpoint.store, NOW);
  const [first, second] = await statements();
  expect(second?.site).not.toBe(first?.site);
  expect([second?.sdk, second?.theme]).toEqual([first?.sdk, first?.theme]);
});

test('V3 the hash of a notice opens a page of its words in their order, and that of no other document does', async () => {
  const [said] = await statements();
  if (!said) throw new Error('expected evidence');
  const { notice } = JSON.parse(String(await document(said.notices.fr ?? ''))) as { notice: NoticeTexts };
  const page = await endpoint.request(`/evidence/shop/notice/${said.notices.fr}`);
  expect([page.status, page.headers.get('content-language'), page.headers.get('cache-control')]).toEqual([200, 'fr', 'no-store']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const text = await page.text();
  const wordsOf = (tag: string) => [...text.matchAll(new RegExp(`<${tag}>([^<]*)</`, 'g'))].map(([, words]) => words);
  expect([wordsOf('h2')[0], ...wordsOf('strong')]).toEqual([notice.title, ...notice.purposes.map(([title]) => title)]);
  expect(text).toContain(`[ ${notice.refuse} ] [ ${notice.accept} ] [ ${notice.choose} ]`);
  expect(text).not.toMatch(/<(script|button|form|input)|\{\w+\}/);
  const others = [...Object.values(said.files), said.site, said.rules, said.sdk, '0'.repeat(64)];
  for (const hash of others) expect((await endpoint.request(`/evidence/shop/notice/${hash}`)).status, hash).toBe(404);
  expect((await endpoint.request(`/evidence/other/notice/${said.notices.fr}`)).status).toBe(404);
});
