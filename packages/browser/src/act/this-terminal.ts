// The terminal that this page runs on.
import type { Handle } from '../handle.ts';
import type { Terminal } from './erasure.ts';
import { knownPaths } from './known-paths.ts';

export function thisTerminal({ native }: Pick<Handle, 'native'>): Terminal {
  return {
    native,
    location,
    indexedDB: globalThis.indexedDB,
    caches: globalThis.caches,
    serviceWorker: navigator.serviceWorker,
    paths: () => {
      const links = [...document.links].map(({ href }) => href);
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      return knownPaths([document.referrer, ...links, ...loaded], location.origin);
    },
    reload: () => location.reload(),
    onLeave(act) {
      window.addEventListener('pagehide', act);
      document.addEventListener('visibilitychange', act); // fires after `pagehide` when a page is unloaded
    },
  };
}
