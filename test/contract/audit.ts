// The contract of a store's auditors' part, run on every implementation.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../packages/server/src/store/store.ts';
import type { Cell } from '../../packages/server/src/tally/cell.ts';
import { addition, cell, firstLog, id, statement } from '../helpers/new-record.ts';

/** `open` opens the same store every time it is called. */
export function auditContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    for (const site of ['shop', 'blog']) await store.openLog(firstLog(site), statement('{}', 'epoch'));
  });
  afterEach(async () => {
    await store.close();
    remove();
  });
  const cells = async (site: string) => {
    const all: Cell[] = [];
    for await (const batch of store.cells(site)) all.push(...batch);
    return all;
  };

  test('every site with a log, a record or a counter is named once, sorted', async () => {
    await store.append([addition(), { record: null, cells: [cell({ site: 'counted' })] }]);
    expect(await store.sites()).toEqual(['blog', 'counted', 'shop']);
  });

  test('records are counted by site', async () => {
    await store.append([addition(), addition({ id: id(2) }), addition({ site: 'blog' })]);
    expect([await store.countRecords('shop'), await store.countRecords('blog'), await store.countRecords('none')]).toEqual([2, 1, 0]);
  });

  test('I10 every counter of a site comes out whole, over many batches, and none of another site', async () => {
    const many = Array.from({ length: 2500 }, (_, hour) => cell({ hour }));
    await store.append([{ record: null, cells: [...many, cell({ site: 'blog', n: 7 })] }]);
    const found = await cells('shop');
    expect(found.map(({ hour }) => hour).sort((a, b) => a - b)).toEqual(many.map(({ hour }) => hour));
    expect(found).toContainEqual(cell({ hour: 17 }));
    expect(await cells('blog')).toEqual([cell({ site: 'blog', n: 7 })]);
  });

  test('still answers what its reads answer, and lets go of the store whatever happens', async () => {
    expect(await store.still(() => store.countRecords('shop'))).toBe(0);
    await expect(store.still(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await store.append([addition()]);
    expect(await store.countRecords('shop')).toBe(1);
  });
}
