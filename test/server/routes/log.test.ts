// The log as files: what a reader who trusts nobody downloads, and rebuilds.
import {
  decodeEntries,
  digest,
  digestNow,
  leafHash,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  proveConsistency,
  proveInclusion,
  readTiles,
  rootOf,
  tilePath,
  tileWidth,
  verifyConsistency,
  verifyInclusion,
} from '@assent/core/proof';
import { makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashNow } from '../../../packages/server/src/log/hash-now.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint({ publicLog: true });
});
afterEach(() => endpoint.close());

async function keep(from: number, count: number): Promise<void> {
  const { subject } = await makeVisitor();
  const ids = Array.from({ length: count }, (_, i) => makeRecordId(NOW / 1000 + from + i, new Uint8Array(10)));
  for (const answer of await Promise.all(ids.map(id => endpoint.post('/v1/records', makeSubmission(subject, endpoint.version, { id })))))
    expect(answer.status).toBe(204);
  await endpoint.settle();
}

const read = async (path: string) => new Uint8Array(await (await endpoint.request(`/log/shop/${path}`)).arrayBuffer());

async function head() {
  const note = await (await endpoint.request('/log/shop/checkpoint')).text();
  const { keys } = (await (await endpoint.request('/v1/keys')).json()) as { readonly keys: readonly string[] };
  return parseCheckpoint(
    (
      await openNote(
        note,
        keys.map(key => digestNow(parseVerifierKey(key), hashNow)),
      )
    ).text,
  );
}

const reader = (size: number) => readTiles(size, tile => read(tilePath(tile)));

test('checkpoints are signed by the published key, and every entry is proven by the tiles alone (I3, I4)', async () => {
  await keep(0, 300);
  const { origin, size, root } = await head();
  expect([origin, size]).toEqual(['consent.example.org/log/shop/1', 302]);
  const bundles = await Promise.all([0, 1].map(n => read(tilePath({ level: 'entries', n, width: tileWidth('entries', n, size) }))));
  const entries = bundles.flatMap(decodeEntries);
  expect(entries.length).toBe(302);
  for (const index of [0, 1, 255, 256, 301]) {
    const leaf = digestNow(leafHash(entries[index] as Uint8Array), hashNow);
    expect(await digest(verifyInclusion({ leaf, index, size, root, path: await proveInclusion(index, size, reader(size)) }))).toBe(true);
  }
});

test('I5 a later checkpoint contains the earlier one', async () => {
  await keep(0, 3);
  const first = await head();
  await keep(3, 260);
  const second = await head();
  expect([first.size, second.size]).toEqual([5, 265]);
  const path = await proveConsistency(first.size, second.size, reader(second.size));
  expect(await digest(verifyConsistency({ first, second, path }))).toBe(true);
});

test('a frozen epoch and its tiles stay readable under its number', async () => {
  await keep(0, 2);
  expect(await (await endpoint.request('/log/shop/1/checkpoint')).text()).toBe(await (await endpoint.request('/log/shop/checkpoint')).text());
  expect((await endpoint.request('/log/shop/1/tile/entries/000.p/4')).status).toBe(200);
  expect((await endpoint.request('/log/shop/2/checkpoint')).status).toBe(404);
});

test.for([
  ['a tile that no checkpoint covers', 'tile/0/000.p/5'],
  ['an empty tile', 'tile/1/000.p/1'],
  ['another spelling of a tile', 'tile/00/000.p/4'],
  ['a path out of the log', 'tile/../../../etc/passwd'],
  ['no tile at all', 'tile/entries'],
] as const)('%s is not found', async ([, path]) => {
  await keep(0, 2);
  expect((await endpoint.request(`/log/shop/${path}`)).status).toBe(404);
});

test('checkpoints are fresh, tiles are for ever, and pages of any origin may read both', async () => {
  await keep(0, 2);
  const checkpoint = await endpoint.request('/log/shop/checkpoint');
  expect([checkpoint.headers.get('content-type'), checkpoint.headers.get('cache-control')]).toEqual(['text/plain; charset=utf-8', 'public, max-age=1']);
  const tile = await endpoint.request('/log/shop/tile/0/000.p/4');
  expect([tile.headers.get('content-type'), tile.headers.get('cache-control'), tile.headers.get('access-control-allow-origin')]).toEqual([
    'application/octet-stream',
    'public, max-age=31536000, immutable',
    '*',
  ]);
});

test('what was pruned is refused as such, and the rest still serves', async () => {
  await keep(0, 600);
  await endpoint.store.prune('shop', 1, 512);
  expect((await endpoint.request('/log/shop/tile/entries/000')).status).toBe(403);
  expect((await endpoint.request('/log/shop/tile/0/001')).status).toBe(403);
  expect((await endpoint.request('/log/shop/tile/1/000.p/2')).status).toBe(200);
  expect((await endpoint.request('/log/shop/tile/0/002.p/90')).status).toBe(200);
});

test('a log that is not public is for who holds a token, and no cache on the way gives it to anybody else', async () => {
  const own = await makeEndpoint();
  const ask = async (headers: Record<string, string>) => (await own.request('/log/shop/checkpoint', { headers })).status;
  await own.settle();
  expect([await ask({}), await ask({ authorization: `Bearer ${own.token}` })]).toEqual([401, 200]);
  expect((await own.request('/log/shop/tile/0/000.p/1')).status).toBe(401);
  for (const path of ['checkpoint', 'tile/0/000.p/1']) {
    const answer = await own.request(`/log/shop/${path}`, { headers: { authorization: `Bearer ${own.token}` } });
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, expect.stringMatching(/^private, max-age=/)]);
  }
  await own.close();
});

test('the root that was signed is that of the entries', async () => {
  await keep(0, 5);
  const [log] = await endpoint.store.logs('shop');
  expect(log && Buffer.from(digestNow(rootOf(log.frontier), hashNow)).equals(Buffer.from((await head()).root))).toBe(true);
});
