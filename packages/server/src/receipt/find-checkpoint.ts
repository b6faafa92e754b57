// Which signed head a receipt is proven against: the newest one that a witness cosigned where that covers the record, or else the newest.
import { parseCheckpoint, splitNote } from '@assent/core/proof';
import type { Publisher } from '../log/publisher.ts';
import type { Place } from '../store/log-store.ts';
import type { Store } from '../store/store.ts';

export interface FoundCheckpoint {
  /** A signed note, its cosignatures included. */
  readonly checkpoint: string;
  readonly size: number;
}

export interface CheckpointParts {
  readonly store: Pick<Store, 'logs' | 'anchored'>;
  readonly publisher: Pick<Publisher, 'latest'>;
}

/** `null` while nothing that was published covers the leaf. */
export async function findCheckpoint({ store, publisher }: CheckpointParts, site: string, { epoch, index }: Place): Promise<FoundCheckpoint | null> {
  const witnessed = await findWitnessed(store, site, epoch);
  if (witnessed && index < witnessed.size) return witnessed;
  const latest = publisher.latest(site);
  // a frozen log has its last checkpoint in the store; that of the open one counts only once it is anchored
  const checkpoint =
    latest?.epoch === epoch ? latest.checkpoint : (await store.logs(site)).find(log => log.epoch === epoch && log.state === 'frozen')?.checkpoint;
  if (!checkpoint) return null;
  const { size } = parseCheckpoint(splitNote(checkpoint).text);
  return index < size ? { checkpoint, size } : null;
}

/** Lines of several witnesses of one checkpoint stand below each other. */
async function findWitnessed(store: Pick<Store, 'anchored'>, site: string, epoch: number): Promise<FoundCheckpoint | null> {
  const all = (await store.anchored(site)).filter(one => one.epoch === epoch && one.anchor.startsWith('witness:'));
  const newest = all.reduce<(typeof all)[number] | null>((before, one) => (before && before.size >= one.size ? before : one), null);
  if (!newest) return null;
  const lines = all.filter(({ checkpoint }) => checkpoint === newest.checkpoint).map(({ token }) => Buffer.from(token).toString());
  return { checkpoint: newest.checkpoint + lines.join(''), size: newest.size };
}
