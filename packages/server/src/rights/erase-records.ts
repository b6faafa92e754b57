// Erases records in pieces that never keep an acknowledgement waiting for long, each with its tombstone.
import type { Tombstone } from '@assent/core/proof';
import type { Erasure } from '../store/rights-store.ts';
import type { Store } from '../store/store.ts';
import { makeTombstone } from './tombstone.ts';

const AT_ONCE = 256;

/** Answers how many are gone. Interrupted between two pieces, what is left goes the next time. */
export async function eraseRecords(store: Store, { reason, ...which }: Pick<Erasure, 'site' | 'of' | 'on'> & Pick<Tombstone, 'reason'>): Promise<number> {
  const tombstone = makeTombstone({ site: which.site, on: which.on, reason });
  for (let total = 0; ; ) {
    const erased = await store.erase({ ...which, limit: AT_ONCE, tombstone });
    total += erased;
    if (erased < AT_ONCE) return total;
    await new Promise(setImmediate);
  }
}
