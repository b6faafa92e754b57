// Subtree hashes of a stored log, for proofs: read from its tiles, the lowest of which are the hashes of its entries.
import { digestNow, leafHash, readTiles, type ReadHashes, TILE_WIDTH } from '@assent/core/proof';
import type { Log, LogStore } from '../store/log-store.ts';
import { hashNow } from './hash-now.ts';

/** Of the tree of the first `size` entries. */
export const readHashes = (store: Pick<LogStore, 'entries' | 'tile'>, { site, epoch }: Pick<Log, 'site' | 'epoch'>, size: number): ReadHashes =>
  readTiles(size, ({ level, n, width }) => readTile(store, { site, epoch }, Number(level), n, width));

/** The hashes of one tile, 32 bytes each; fewer than `width` where entries were pruned. */
export async function readTile(
  store: Pick<LogStore, 'entries' | 'tile'>,
  { site, epoch }: Pick<Log, 'site' | 'epoch'>,
  level: number,
  n: number,
  width: number,
): Promise<Uint8Array> {
  if (level > 0) return (await store.tile(site, epoch, level, n)).subarray(0, width * 32);
  const entries = await store.entries(site, epoch, n * TILE_WIDTH, n * TILE_WIDTH + width);
  return Buffer.concat(entries.map(entry => digestNow(leafHash(entry), hashNow)));
}
