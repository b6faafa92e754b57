// Unregisters service workers: background programs that a service left behind, and that would go on without its tag.
import { type Erasable, makeMatcher, type Rules } from '@assent/core';
import type { Erasure, Terminal } from './erasure.ts';
import { sortErased } from './sort-erased.ts';

/**
 * A worker belongs to a service by the address of its script, which lies on this site: declared by name (`/push/worker.js`, or its file name),
 * matched like any tag, or naming an address of the service (`/sw.js?load=https://…`).
 */
export async function eraseServiceWorkers(
  { serviceWorker }: Pick<Terminal, 'serviceWorker'>,
  services: Rules['services'],
  runs: (service: string) => boolean,
  erasable: Erasable,
): Promise<Erasure> {
  const match = makeMatcher(services.flatMap(([id, , hosts]) => hosts.map(host => [host, id] as const)));
  const registered = async () => ((await serviceWorker?.getRegistrations()) ?? []).map(worker => ({ worker, address: addressOf(worker) }));
  const ownerOf = (address: string) => {
    const url = new URL(address);
    const named = erasable(url.pathname) ?? erasable(url.pathname.replace(/.*\//, ''));
    const query = [...url.searchParams.values()].join(' ');
    const loads = services.find(([id, , hosts]) => !runs(id) && hosts.some(host => query.includes(host)))?.[0];
    const owner = named ?? match(url) ?? loads;
    return owner === undefined || runs(owner) ? undefined : owner;
  };
  const before = await registered();
  await Promise.all(before.filter(({ address }) => ownerOf(address)).map(({ worker }) => worker.unregister()));
  const addresses = (list: typeof before) => list.map(({ address }) => address);
  return sortErased('service-worker', addresses(before), addresses(await registered()), ownerOf);
}

function addressOf({ active, waiting, installing }: ServiceWorkerRegistration): string {
  return (active ?? waiting ?? installing)?.scriptURL ?? 'about:blank';
}
