// The contract of a store's experiments, run on every implementation.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../packages/server/src/store/store.ts';

const experiment = (id: string, site = 'shop', started = 10) => ({ site, id, declared: 'ab'.repeat(32), started });

/** `open` opens the same store every time it is called. */
export function experimentContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store.close();
    remove();
  });

  test('what was started comes back whole after a restart, within its site', async () => {
    expect(await store.startExperiment(experiment('shorter'))).toBe(true);
    await store.close();
    store = await open();
    expect(await store.experiments('shop')).toEqual([{ ...experiment('shorter'), stopped: null }]);
    expect(await store.experiments('blog')).toEqual([]);
  });

  test('one runs on a site at a time; another site is not in its way', async () => {
    await store.startExperiment(experiment('shorter'));
    expect(await store.startExperiment(experiment('later'))).toBe(false);
    expect(await store.startExperiment(experiment('later', 'blog'))).toBe(true);
    expect((await store.experiments('shop')).map(({ id }) => id)).toEqual(['shorter']);
  });

  test('one that was stopped never starts again, and another one can', async () => {
    await store.startExperiment(experiment('shorter'));
    expect([await store.stopExperiment('shop', 'shorter', 20), await store.stopExperiment('shop', 'shorter', 30)]).toEqual([true, false]);
    expect(await store.startExperiment(experiment('shorter', 'shop', 40))).toBe(false);
    expect(await store.startExperiment(experiment('later', 'shop', 40))).toBe(true);
    expect((await store.experiments('shop')).map(({ id, stopped }) => [id, stopped])).toEqual([
      ['shorter', 20],
      ['later', null],
    ]);
  });

  test('what never ran, or runs elsewhere, cannot be stopped', async () => {
    await store.startExperiment(experiment('shorter', 'blog'));
    expect([await store.stopExperiment('shop', 'shorter', 20), await store.stopExperiment('shop', 'other', 20)]).toEqual([false, false]);
    expect((await store.experiments('blog'))[0]?.stopped).toBe(null);
  });
}
