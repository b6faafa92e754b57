// The frontier (compact range): all that appending needs to know of a tree, whatever its size.
import { ProofError } from '../proof-error.ts';
import type { Hashing } from '../hashing.ts';
import { foldRight, leafParts, nodeHash, nodeParts, type TreeNode } from './node.ts';

/** The perfect subtrees that a tree of `size` leaves falls into, largest first: one hash of 32 bytes for each 1 in the binary `size`. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export interface Appended {
  readonly frontier: Frontier;
  /** Perfect subtrees that this leaf completed, the leaf itself first. Those on levels 8, 16 … are what the tiles above hold. */
  readonly completed: readonly (TreeNode & { readonly hash: Uint8Array })[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, hashes: [] };

/** Appends the hash of one leaf (`leafHash` of its entry): as many node hashes as the size ends in binary ones, about one on average. */
export function* appendLeaf({ size, hashes }: Frontier, leaf: Uint8Array): Hashing<Appended> {
  const completed = [{ level: 0, index: size, hash: leaf }];
  const left = [...hashes];
  let hash = leaf;
  for (let level = 1, rest = size; rest % 2 === 1; level++) {
    rest = (rest - 1) / 2;
    hash = yield* nodeHash(left.pop() as Uint8Array, hash);
    completed.push({ level, index: rest, hash });
  }
  return { frontier: { size: size + 1, hashes: [...left, hash] }, completed };
}

/** The frontier of a tree of these entries alone: what appending them one after the other comes to, level by level. */
export function* frontierOver(entries: readonly Uint8Array[]): Hashing<Frontier> {
  let level: Uint8Array[] = [];
  for (const entry of entries) level.push(yield leafParts(entry));
  const hashes: Uint8Array[] = [];
  while (level.length) {
    if (level.length % 2) hashes.unshift(level.pop() as Uint8Array);
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) above.push(yield nodeParts(level[at] as Uint8Array, level[at + 1] as Uint8Array));
    level = above;
  }
  return { size: entries.length, hashes };
}

/** Root of the tree (RFC 6962 §2.1); of the empty tree, SHA-256 of nothing. */
export const rootOf = (frontier: Frontier): Hashing<Uint8Array> => foldRight(frontier.hashes);

/** Checks what a store gave back: a whole number of hashes, as many as the size has binary ones. Throws a ProofError `malformed`. */
export function readFrontier(size: number, bytes: Uint8Array): Frontier {
  const expected = [...size.toString(2)].filter(digit => digit === '1').length;
  if (!Number.isSafeInteger(size) || size < 0 || bytes.length !== expected * 32)
    throw new ProofError('malformed', `expected ${expected * 32} bytes of frontier for ${size} leaves, got ${bytes.length}`);
  return { size, hashes: Array.from({ length: expected }, (_, at) => bytes.slice(at * 32, at * 32 + 32)) };
}
