// Delivery of a site's SDK: the right bytes, found again by hash, compressed, cached and readable from any page.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { NoticeTexts, Rules, Service } from '@assent/core';
import { siteVersion } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseCoding } from '../../../packages/server/src/delivery/choose-coding.ts';
import { compileSite } from '../../../packages/server/src/delivery/compile-site.ts';
import { readSdk } from '../../../packages/server/src/delivery/sdk.ts';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { writeFakeSdk } from '../../helpers/fake-sdk.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

const get = (file: string, headers: Record<string, string> = {}) => endpoint.request(`/shop/${file}`, { headers });

/** Runs the script as a browser would and answers what the gate was given. */
async function rulesServed(): Promise<Rules> {
  const window: { assentRules?: Rules } = {};
  vm.runInNewContext(await (await get('assent.js')).text(), { window });
  return JSON.parse(JSON.stringify(window.assentRules)) as Rules;
}

test('the gate is given the rules of the site, once, where the placeholder stood', async () => {
  const rules = await rulesServed();
  const { id } = await siteVersion(makeSite());
  expect(rules).toMatchObject({ site: 'shop', version: id, purposes: ['audience', 'media'], endpoint: 'https://consent.example.org' });
  expect(Object.keys(rules.files)).toEqual(['ui', 'panel', 'fr', 'fr-panel', 'en', 'en-panel']);
});

test('every file that the rules name is there and has the integrity they say', async () => {
  for (const [file, integrity] of Object.values((await rulesServed()).files)) {
    const answer = await get(`assets/${file}`);
    expect(answer.status, file).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toMatch(file.endsWith('.js') ? /^text\/javascript/ : /^application\/json/);
    expect(
      `sha256-${createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('base64')}`,
    ).toBe(integrity);
  }
});

test('texts carry the versions that a record names', async () => {
  const [file] = (await rulesServed()).files.fr ?? [''];
  const { version, purposes } = (await (await get(`assets/${file}`)).json()) as NoticeTexts;
  expect(version).toEqual({ site: endpoint.version, notice: expect.stringMatching(/^[0-9a-f]{64}$/), sdk: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(purposes.map(([title]) => title)).toEqual(['Audience', 'Media']);
});

test('a site file cannot close the script it is embedded in', async () => {
  await endpoint.close();
  endpoint = await makeEndpoint({ sites: [makeSite({ allow: ['cdn.example.net/</script><script>'] })] });
  expect(await (await get('assent.js')).text()).not.toContain('</script');
  expect((await rulesServed()).allow).toEqual(['cdn.example.net/</script><script>']);
});

test('the signal of a declared vendor is in the tag’s own text, and named for npm; a site without one carries nothing of it', async () => {
  expect(await (await get('assent.js')).text()).not.toContain('signalled');
  await endpoint.close();
  const [first] = makeSite().services;
  endpoint = await makeEndpoint({ sites: [makeSite({ services: [{ ...(first as Service), id: 'shop-stats' }] })] });
  expect(await (await get('assent.js')).text()).toMatch(/;\(\(assent,report\)=>\{let add;add=x=>window.signalled=x;add\(true\);\}\)\(/);
});

test.each([
  ['html', 'text/html', /^<!doctype html>\n<html lang="fr"/],
  ['md', 'text/markdown', /^# /],
  ['json', 'application/json', /^\{\n {2}"locale": "fr"/],
])('the declaration is there without a script, as %s', async (kind, type, beginning) => {
  const answer = await get(`declaration.fr.${kind}`);
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
    200,
    `${type}; charset=utf-8`,
    'public, max-age=300',
  ]);
  expect(await answer.text()).toMatch(beginning);
  expect((await get(`declaration.de.${kind}`)).status).toBe(404);
});

test('any page may load the files, and no browser may guess their type', async () => {
  const { headers } = await get('assent.js');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('public, max-age=300');
});

test('brotli, gzip or plain: the same bytes, each with its own tag', async () => {
  const plain = await get('assent.js');
  const bytes = Buffer.from(await plain.arrayBuffer());
  const br = await get('assent.js', { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await get('assent.js', { 'accept-encoding': 'gzip' });
  expect([plain, br, gzip].map(answer => answer.headers.get('content-encoding'))).toEqual([null, 'br', 'gzip']);
  expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).equals(bytes)).toBe(true);
  expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).equals(bytes)).toBe(true);
  expect(new Set([plain, br, gzip].map(answer => answer.headers.get('etag'))).size).toBe(3);
  expect(br.headers.get('vary')).toBe('Accept-Encoding, x-region'); // where a proxy tells the region, the tag depends on it
});

test.for([
  [null, 'identity'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['GZIP ; q=0.5', 'gzip'],
] as const)('Accept-Encoding %s gets %s', ([header, coding]) => {
  expect(chooseCoding(header)).toBe(coding);
});

test('who has the file already gets 304, also through a proxy that weakened the tag', async () => {
  const tag = (await get('assent.js')).headers.get('etag') ?? '';
  for (const header of [tag, `W/${tag}`, `"other", ${tag}`, '*']) expect((await get('assent.js', { 'if-none-match': header })).status).toBe(304);
  expect((await get('assent.js', { 'if-none-match': '"other"' })).status).toBe(200);
});

test('unknown sites and files are not found, and no path leads out', async () => {
  for (const file of ['assets/nothing.js', 'assets/..%2f..%2fassent.db', 'assets/']) expect((await get(file)).status, file).toBe(404);
  expect((await endpoint.request('/other/assent.js')).status).toBe(404);
});

test('an SDK that holds the placeholder twice, or not at all, is refused', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-sdk-'));
  const sdk = readSdk(writeFakeSdk(directory));
  rmSync(directory, { recursive: true });
  const version = { hash: 'a'.repeat(64), id: 'a'.repeat(8), still: [] };
  expect(() => compileSite(makeSite(), { ...sdk, gate: '1' }, version)).toThrow('exactly once, got it 0 times');
  expect(() => compileSite(makeSite(), { ...sdk, gate: sdk.gate + sdk.gate }, version)).toThrow('exactly once, got it 2 times');
  expect(() => compileSite(makeSite({ locales: ['de'] }), sdk, version)).toThrow('locales: expected one of en, fr, got "de"');
});

test('FR-25 an earlier version from which nothing was added still holds; one with less does not', async () => {
  const { store } = endpoint;
  const { serveSite } = await import('../../../packages/server/src/sites/serve-site.ts');
  const sdk = readSdk(path.join(endpoint.data, 'sdk'));
  const less = makeSite({ purposes: [{ id: 'audience' }] });
  const rules = async (site: typeof less) => JSON.parse(String((await serveSite(site, sdk, store, 0)).files.get('rules.json'))) as Rules;
  const before = (await rulesServed()).version;
  expect((await rules(less)).still).toEqual([before]);
  expect((await rules(makeSite())).still).toBeUndefined();
});
