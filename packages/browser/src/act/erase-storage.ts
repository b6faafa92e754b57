// Deletes keys of a storage area.
import type { Erasable } from '@assent/core';
import type { Erasure } from './erasure.ts';
import { sortErased } from './sort-erased.ts';

/** `storage` is `null` where the browser denies it: nothing can have been stored either. */
export function eraseStorage(storage: Storage | null, kind: 'local-storage' | 'session-storage', erasable: Erasable): Erasure {
  const names = () => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
  const before = names();
  for (const name of before.filter(erasable)) storage?.removeItem(name);
  return sortErased(kind, before, names(), erasable);
}
