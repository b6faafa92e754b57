// The terminal that this page runs on.
import type { Handle } from '../handle.ts';
import type { Terminal } from './erasure.ts';

export function thisTerminal({ native }: Pick<Handle, 'native'>): Terminal {
  return {
    native,
    location,
    indexedDB: globalThis.indexedDB,
    caches: globalThis.caches,
    reload: () => location.reload(),
    onLeave(act) {
      window.addEventListener('pagehide', act);
      document.addEventListener('visibilitychange', act); // fires after `pagehide` when a page is unloaded
    },
  };
}
