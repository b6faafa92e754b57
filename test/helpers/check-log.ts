// Rebuilds a whole log from what a store gives back, and holds every part of it against the rest (invariants I3, I4, I6, I7).
import { appendLeaf, commit, digestNow, EMPTY_FRONTIER, entryOf, type Frontier, leafHash, parseEntry, parseTombstone } from '@assent/core/proof';
import { expect } from 'vitest';
import { hashNow } from '../../packages/server/src/log/hash-now.ts';
import type { Log } from '../../packages/server/src/store/log-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';

const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');

/** Checks every log of a site, and answers them. */
export async function checkLog(store: Store, site = 'shop'): Promise<readonly Log[]> {
  const logs = await store.logs(site);
  const gone = new Set<string>();
  for (const { epoch, frontier } of logs) {
    for (const { type, body } of await store.statements(site, epoch, 0, frontier.size)) {
      if (type !== 'tombstone') continue;
      for (const leaf of parseTombstone(body).leaves) for (let index = leaf.from; index < leaf.to; index++) gone.add(`${leaf.epoch}/${index}`);
    }
  }
  for (const log of logs) await checkOne(store, log, gone);
  expect(logs.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1);
  return logs;
}

async function checkOne(store: Store, { site, epoch, frontier: { size, hashes } }: Log, gone: ReadonlySet<string>): Promise<void> {
  const entries = await store.entries(site, epoch, 0, size);
  expect(entries.length).toBe(size);
  const records = new Map((await store.recordsAt(site, epoch, 0, size)).map(record => [record.place?.index, record]));
  const statements = new Map((await store.statements(site, epoch, 0, size)).map(one => [one.index, one]));
  const tiles = new Map<string, string>();
  let frontier: Frontier = EMPTY_FRONTIER;
  for (const [index, entry] of entries.entries()) {
    const grown = digestNow(appendLeaf(frontier, digestNow(leafHash(entry), hashNow)), hashNow);
    ({ frontier } = grown);
    for (const { level, index: at, hash } of grown.completed) {
      const key = `${level / 8}/${Math.floor(at / 256)}`;
      if (level && level % 8 === 0) tiles.set(key, (tiles.get(key) ?? '') + hex(hash));
    }
    const record = records.get(index);
    const said = statements.get(index);
    // I6, I7: a leaf is a record's, a statement's, or that of a record that a tombstone lists, and nothing else
    if (parseEntry(entry).type === 'record') expect(record || gone.has(`${epoch}/${index}`), `leaf ${index}`).toBeTruthy();
    if (record) expect(hex(digestNow(commit(record.salt, record.record), hashNow))).toBe(hex(entry));
    if (said) expect(hex(digestNow(entryOf(said.type, said.body), hashNow))).toBe(hex(entry));
  }
  expect([frontier.size, frontier.hashes.map(hex)]).toEqual([size, hashes.map(hex)]);
  for (const [key, expected] of tiles) {
    const [level, n] = key.split('/').map(Number) as [number, number];
    expect(hex(await store.tile(site, epoch, level, n)), `tile ${key}`).toBe(expected);
  }
}
