// The contract of a store's audit log, run on every implementation.
import type { Act } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashAct, NO_ACT } from '../../packages/server/src/store/act-hash.ts';
import type { Store } from '../../packages/server/src/store/store.ts';

const DAY = 86_400_000;
const act = (changes: Partial<Act> = {}): Act => ({ at: 1, account: null, act: 'signed-in', site: null, about: null, detail: {}, ...changes });

/** `open` opens the same store every time it is called. */
export function actContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    remove();
  });

  test('acts are numbered in order, each is bound to the one before, and they are there after a restart', async () => {
    const first = act({ account: 'a', detail: { by: 'passkey' } });
    const second = act({ at: 2, act: 'looked-up', site: 'shop', about: 'mark' });
    expect([await store.keepAct(first), await store.keepAct(second)]).toEqual([1, 2]);
    await store.close();
    store = await open();
    const hash = hashAct(NO_ACT, first);
    expect(await store.acts({ limit: 9 })).toEqual([
      { ...second, seq: 2, before: hash, hash: hashAct(hash, second) },
      { ...first, seq: 1, before: NO_ACT, hash },
    ]);
  });

  test('those that are kept at the same time stand one after the other', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, n) => store.keepAct(act({ at: n }))));
    const kept = (await store.acts({ limit: 99 })).toReversed();
    expect(kept.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    expect(kept.slice(1).every(({ before }, n) => before === kept[n]?.hash)).toBe(true);
  });

  test('they are found by page, by site and by what they were about', async () => {
    for (const site of ['shop', 'blog', null, 'shop']) await store.keepAct(act({ site, about: site === 'blog' ? 'x' : null }));
    const seqs = async (filter: Parameters<Store['acts']>[0]) => (await store.acts(filter)).map(({ seq }) => seq);
    expect(await seqs({ limit: 2 })).toEqual([4, 3]);
    expect(await seqs({ limit: 9, below: 3 })).toEqual([2, 1]);
    expect(await seqs({ limit: 9, sites: ['shop'] })).toEqual([4, 1]);
    expect(await seqs({ limit: 9, sites: [] })).toEqual([]);
    expect(await seqs({ limit: 9, about: 'x' })).toEqual([2]);
  });

  test('none is forgotten within a year of the newest; older ones go, and the rest is still bound', async () => {
    for (const day of [0, 10, 400]) await store.keepAct(act({ at: day * DAY }));
    expect(await store.forgetActs(5 * DAY)).toBe(1);
    expect(await store.forgetActs(401 * DAY)).toBe(1);
    const [left] = await store.acts({ limit: 9 });
    expect(left?.seq).toBe(3);
    expect(left?.hash).toBe(hashAct(left?.before ?? '', act({ at: 400 * DAY })));
    expect(await store.keepAct(act({ at: 401 * DAY }))).toBe(4);
  });
}
