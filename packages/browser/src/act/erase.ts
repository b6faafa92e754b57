// Erasure: deletes what services that may not run have stored on this terminal, and says truthfully what is still there (FR-24).
import type { Handle } from '../handle.ts';
import { eraseByEndpoint } from './erase-by-endpoint.ts';
import { eraseCaches } from './erase-caches.ts';
import { eraseCookies } from './erase-cookies.ts';
import { eraseDatabases } from './erase-databases.ts';
import { eraseServiceWorkers } from './erase-service-workers.ts';
import { eraseStorage } from './erase-storage.ts';
import { erasableNow } from './erasable.ts';
import { addErasure, type Erasure, NOTHING, type Terminal } from './erasure.ts';

type Erasing = Pick<Handle, 'rules' | 'decide' | 'choice' | 'report'>;

/**
 * Erases cookies, both storages, databases, caches and service workers, then asks the endpoint for what no script sees (`reach`: the domain
 * it is on). Every store is looked at again afterwards; one that fails is reported (`erase-failed`) and does not keep the others from being
 * emptied. Never rejects.
 */
export async function erase(handle: Erasing, terminal: Terminal, reach: string | null): Promise<Erasure> {
  const { rules, decide, report } = handle;
  const erasable = erasableNow(handle);
  const literal = rules.services.flatMap(([, , , tracers]) => tracers.filter(name => !name.includes('*')));
  const attempt = (run: () => Promise<Erasure>) =>
    run().catch((cause: unknown): Erasure => {
      report('erase-failed', `expected to erase stored tracers, got ${cause}; they stay held, and are tried again on the next page`);
      return NOTHING;
    });
  const parts = await Promise.all(
    [
      async () => eraseCookies(terminal, erasable, literal),
      async () => eraseStorage(terminal.native.localStorage, 'local-storage', erasable),
      async () => eraseStorage(terminal.native.sessionStorage, 'session-storage', erasable),
      () => eraseDatabases(terminal, erasable),
      () => eraseCaches(terminal.caches, erasable),
      () => eraseServiceWorkers(terminal, rules.services, id => decide(id).run, erasable),
    ].map(attempt),
  );
  return [...parts, await attempt(() => eraseByEndpoint(handle, terminal, reach))].reduce(addErasure, NOTHING);
}
