// The tombstone as a statement of the log: an erasure can be told from a loss.
import { digestNow, entryOf, formatTombstone, rangesOf, type Tombstone } from '@assent/core/proof';
import { hashNow } from '../log/hash-now.ts';
import type { Place, Statement } from '../store/log-store.ts';

/** Makes the statement about leaves that lose their records. It gives a day and no time, which would say more about a person than the proof needs. */
export const makeTombstone =
  (about: Omit<Tombstone, 'leaves'>) =>
  (places: readonly Place[]): Statement => {
    const body = formatTombstone({ ...about, leaves: rangesOf(places) });
    return { type: 'tombstone', body, entry: digestNow(entryOf('tombstone', body), hashNow) };
  };
