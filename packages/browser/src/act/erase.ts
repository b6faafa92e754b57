// Erasure: deletes what services that may not run have stored on this terminal, and says truthfully what is still there (FR-24).
import type { Handle } from '../handle.ts';
import { eraseCaches } from './erase-caches.ts';
import { eraseCookies } from './erase-cookies.ts';
import { eraseDatabases } from './erase-databases.ts';
import { eraseStorage } from './erase-storage.ts';
import { makeErasable } from './erasable.ts';
import type { Erasure, Terminal } from './erasure.ts';

/**
 * Erases cookies, both storages, databases and caches. Every store is looked at again afterwards; a store that fails is reported
 * (`erase-failed`) and does not keep the others from being emptied. Never rejects.
 */
export async function erase(handle: Pick<Handle, 'rules' | 'decide' | 'report'>, terminal: Omit<Terminal, 'reload' | 'onLeave'>): Promise<Erasure> {
  const erasable = makeErasable(handle);
  const erasers = [
    async () => eraseCookies(terminal, erasable),
    async () => eraseStorage(terminal.native.localStorage, 'local-storage', erasable),
    async () => eraseStorage(terminal.native.sessionStorage, 'session-storage', erasable),
    () => eraseDatabases(terminal, erasable),
    () => eraseCaches(terminal.caches, erasable),
  ];
  const parts = await Promise.all(
    erasers.map(run =>
      run().catch((cause: unknown): Erasure => {
        handle.report({
          code: 'erase-failed',
          message: `expected to erase stored tracers, got ${cause}; they stay held, and are tried again at the next withdrawal`,
        });
        return { deleted: [], left: [] };
      }),
    ),
  );
  return { deleted: parts.flatMap(part => part.deleted), left: parts.flatMap(part => part.left) };
}
