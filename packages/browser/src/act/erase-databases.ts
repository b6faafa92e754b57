// Deletes IndexedDB databases by name.
import type { Erasable } from '@assent/core';
import type { Erasure, Terminal } from './erasure.ts';
import { sortErased } from './sort-erased.ts';

// A page that keeps its connection open blocks the deletion until it goes away, which a reload brings about
const PATIENCE_MS = 500;

/** Where the browser cannot list its databases (Firefox before 126), nothing is found, and so nothing is claimed to be deleted. */
export async function eraseDatabases({ indexedDB, native }: Pick<Terminal, 'indexedDB' | 'native'>, erasable: Erasable): Promise<Erasure> {
  const names = async () => ((await indexedDB?.databases?.()) ?? []).map(database => database.name ?? '');
  const before = await names();
  await Promise.all(before.filter(erasable).map(name => Promise.race([remove(name), rest()])));
  return sortErased('indexed-db', before, await names(), erasable);

  function remove(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = (indexedDB as IDBFactory).deleteDatabase(name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error));
    });
  }
  function rest(): Promise<void> {
    return new Promise(resolve => native.setTimeout(resolve, PATIENCE_MS));
  }
}
