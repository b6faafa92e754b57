// Deletes caches of the Cache API by name.
import type { Erasable } from '@assent/core';
import type { Erasure } from './erasure.ts';
import { sortErased } from './sort-erased.ts';

/** `caches` is absent on plain http. */
export async function eraseCaches(caches: CacheStorage | undefined, erasable: Erasable): Promise<Erasure> {
  const names = async () => (await caches?.keys()) ?? [];
  const before = await names();
  await Promise.all(before.filter(erasable).map(name => caches?.delete(name)));
  return sortErased('cache', before, await names(), erasable);
}
