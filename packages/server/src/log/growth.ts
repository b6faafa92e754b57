// What a batch adds to a log's tree: the same steps for every store, at a cost that does not depend on the size of the log.
import { appendLeaf, digestNow, type Frontier, leafHash, type TreeNode } from '@assent/core/proof';
import { hashNow } from './hash-now.ts';

// a tile holds the hashes of 256 = 2^8 nodes, so that every eighth level of the tree begins a level of tiles (C2SP tlog-tiles)
const TILE_LEVELS = 8;

export interface Growth {
  /** How many entries the log had before. */
  readonly from: number;
  /** Entries added so far, in order. */
  readonly entries: readonly Uint8Array[];
  /** Hashes that were completed for tiles from level 1; `index` counts within the level. */
  readonly hashes: readonly (TreeNode & { readonly hash: Uint8Array })[];
  frontier(): Frontier;
  /** Adds an entry and answers its index. */
  add(entry: Uint8Array): number;
}

/** Nothing is kept before the store does so: a growth that is thrown away leaves no trace. */
export function makeGrowth(before: Frontier): Growth {
  const entries: Uint8Array[] = [];
  const hashes: (TreeNode & { readonly hash: Uint8Array })[] = [];
  let frontier = before;
  return {
    from: before.size,
    entries,
    hashes,
    frontier: () => frontier,
    add: entry => {
      const appended = digestNow(appendLeaf(frontier, digestNow(leafHash(entry), hashNow)), hashNow);
      ({ frontier } = appended);
      entries.push(entry);
      for (const { level, index, hash } of appended.completed) if (level && level % TILE_LEVELS === 0) hashes.push({ level: level / TILE_LEVELS, index, hash });
      return frontier.size - 1;
    },
  };
}
