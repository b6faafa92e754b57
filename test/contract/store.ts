// The contract of a store, run on every implementation.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Entry, KeptRecord, Store } from '../../packages/server/src/store/store.ts';
import type { Cell } from '../../packages/server/src/tally/cell.ts';

/** `open` opens the same store every time it is called, as after a restart. */
export function storeContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    remove();
  });
  const reopen = async () => {
    await store.close();
    store = await open();
  };

  test('I1 what was acknowledged is there after a restart, byte for byte', async () => {
    expect(await store.append([entry()])).toEqual(['new']);
    await reopen();
    expect((await store.recordsOf('shop', SUBJECT)).map(plain)).toEqual([plain(record())]);
  });

  test('I2 a repetition is a duplicate, within a batch and later, and counts nothing', async () => {
    expect(await store.append([entry(), entry()])).toEqual(['new', 'duplicate']);
    expect(await store.append([entry()])).toEqual(['duplicate']);
    expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 1 }]);
  });

  test('another content under the same id is a conflict; the first stays, and the rest of the batch is kept', async () => {
    const other = record({ digest: new Uint8Array(32).fill(9), record: '{"other":true}' });
    expect(await store.append([entry(), entry(other), entry(record({ id: id(2) }))])).toEqual(['new', 'conflict', 'new']);
    expect((await store.recordsOf('shop', SUBJECT)).map(kept => kept.record)).toEqual(['{"n":1}', '{"n":1}']);
    expect(await store.tallies('shop', 10, 10)).toEqual([{ day: 10, counter: 'accept-all', n: 2 }]);
  });

  test('a batch is kept whole or not at all', async () => {
    const broken = { record: record({ id: id(2), salt: new Uint8Array(3) }), cells: [] };
    await expect(store.append([entry(), broken])).rejects.toThrow();
    await reopen();
    expect(await store.recordsOf('shop', SUBJECT)).toEqual([]);
    expect(await store.anyTally('shop')).toBe(false);
    expect(await store.append([entry()])).toEqual(['new']);
  });

  test('records come back by id, oldest first', async () => {
    await store.append([entry(record({ id: id(3) })), entry(record({ id: id(1) })), entry(record({ id: id(2) }))]);
    expect((await store.recordsOf('shop', SUBJECT)).map(kept => kept.id)).toEqual([id(1), id(2), id(3)]);
  });

  test('I10 nothing of one site is read through another', async () => {
    await store.append([entry()]);
    await store.keepVersion({ site: 'shop', hash: HASH, body: '{}', firstSeen: 1 });
    expect(await store.recordsOf('other', SUBJECT)).toEqual([]);
    expect(await store.tallies('other', 0, 100)).toEqual([]);
    expect(await store.anyTally('other')).toBe(false);
    expect(await store.versions('other')).toEqual([]);
  });

  test('tallies are summed by day and counter over every other dimension, both ends included', async () => {
    const cells = [
      cell({ hour: 240 }),
      cell({ hour: 263, device: 'mobile' }),
      cell({ hour: 264, n: 5 }),
      cell({ hour: 239 }),
      cell({ hour: 250, counter: 'shown', n: 3 }),
    ];
    await store.append([{ record: null, cells }]);
    expect(await store.tallies('shop', 10, 11)).toEqual([
      { day: 10, counter: 'accept-all', n: 2 },
      { day: 10, counter: 'shown', n: 3 },
      { day: 11, counter: 'accept-all', n: 5 },
    ]);
  });

  test('hosts that nobody declared are added up by host, directive and enforcement, within their site, and survive a restart', async () => {
    const seen = { site: 'shop', day: 10, host: 'a.example.com', directive: 'img-src', enforced: false } as const;
    const sightings = [seen, seen, { ...seen, day: 11 }, { ...seen, enforced: true }, { ...seen, site: 'other' }, { ...seen, day: 9 }];
    await store.append([{ record: null, cells: [], sightings }]);
    await reopen();
    const counts = await store.undeclared('shop', 10);
    expect(counts.toSorted((a, b) => b.n - a.n)).toEqual([
      { host: 'a.example.com', directive: 'img-src', enforced: false, last: 11, n: 3 },
      { host: 'a.example.com', directive: 'img-src', enforced: true, last: 10, n: 1 },
    ]);
  });

  test('a version stays as first seen', async () => {
    await store.keepVersion({ site: 'shop', hash: HASH, body: '{"a":1}', firstSeen: 5 });
    await store.keepVersion({ site: 'shop', hash: HASH, body: '{"a":1}', firstSeen: 9 });
    await store.keepVersion({ site: 'shop', hash: 'b'.repeat(64), body: '{"b":1}', firstSeen: 7 });
    expect(await store.versions('shop')).toEqual([
      { site: 'shop', hash: HASH, body: '{"a":1}', firstSeen: 5 },
      { site: 'shop', hash: 'b'.repeat(64), body: '{"b":1}', firstSeen: 7 },
    ]);
  });

  test('a session ends when it is ended, when it expires and when tokens are revoked', async () => {
    const [token, a, b] = [bytes(1), bytes(2), bytes(3)];
    await store.keepToken(token, 0);
    expect([await store.countTokens(), await store.hasToken(token), await store.hasToken(a)]).toEqual([1, true, false]);
    await store.keepSession({ hash: a, token, expires: 100 });
    await store.keepSession({ hash: b, token, expires: 100 });
    expect((await store.session(a, 99))?.expires).toBe(100);
    expect(await store.session(a, 100)).toBeNull();
    await store.endSession(a, 0);
    expect(await store.session(a, 0)).toBeNull();
    expect(await store.session(b, 0)).not.toBeNull();
    await store.revokeTokens();
    expect([await store.session(b, 0), await store.countTokens(), await store.hasToken(token)]).toEqual([null, 0, false]);
  });
}

const HASH = 'a'.repeat(64);
const SUBJECT = 'A'.repeat(30);

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const id = (n: number) => Buffer.from(new Uint8Array(16).fill(n)).toString('base64url');
const plain = (kept: KeptRecord) => ({ ...kept, digest: [...kept.digest], salt: [...kept.salt] });

function record(changes: Partial<KeptRecord> = {}): KeptRecord {
  return { site: 'shop', subject: SUBJECT, id: id(1), digest: bytes(1), salt: new Uint8Array(16).fill(4), record: '{"n":1}', ...changes };
}

function cell(changes: Partial<Cell> = {}): Cell {
  return { site: 'shop', hour: 245, version: HASH, profile: 'fr', locale: 'fr', device: 'desktop', counter: 'accept-all', n: 1, ...changes };
}

function entry(kept: KeptRecord = record()): Entry {
  return { record: kept, cells: [cell()] };
}
