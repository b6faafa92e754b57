// Checks inclusion and consistency proofs (RFC 9162 §2.1.3.2 and §2.1.4.2), without knowing how they were made.
import { sameBytes } from '../bytes.ts';
import type { Hashing } from '../hashing.ts';
import { nodeHash } from './node.ts';

/** Where a leaf is claimed to be. Hashes are 32 bytes each. */
export interface InclusionClaim {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Two tree heads, the first claimed to be the beginning of the second. */
export interface ConsistencyClaim {
  readonly first: { readonly size: number; readonly root: Uint8Array };
  readonly second: { readonly size: number; readonly root: Uint8Array };
  readonly path: readonly Uint8Array[];
}

/** True when `leaf` stands at `index` of the tree with that size and root. Sizes are safe integers; anything else is false. */
export function* verifyInclusion({ leaf, index, size, root, path }: InclusionClaim): Hashing<boolean> {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, root, ...path].every(isHash)) return false;
  let hash = leaf;
  const at = new Climb(index, size - 1);
  for (const sibling of path) {
    if (at.last === 0) return false;
    hash = at.isRight ? yield* nodeHash(sibling, hash) : yield* nodeHash(hash, sibling);
    at.up();
  }
  return at.last === 0 && sameBytes(hash, root);
}

/** True when nothing of the first tree was changed, removed or reordered in the second. An empty first tree proves nothing: false. */
export function* verifyConsistency({ first, second, path }: ConsistencyClaim): Hashing<boolean> {
  if (!isSize(first.size) || !isSize(second.size) || first.size === 0 || first.size > second.size) return false;
  if (![first.root, second.root, ...path].every(isHash)) return false;
  if (first.size === second.size) return path.length === 0 && sameBytes(first.root, second.root);
  const at = new Climb(first.size - 1, second.size - 1);
  at.skipRights();
  // a perfect first tree is a node of the second one: its root is where the climb begins
  const [start, ...rest] = at.index === 0 ? [first.root, ...path] : path;
  if (!start) return false;
  let [before, after] = [start, start];
  for (const sibling of rest) {
    if (at.last === 0) return false;
    if (at.isRight) {
      before = yield* nodeHash(sibling, before);
      after = yield* nodeHash(sibling, after);
    } else after = yield* nodeHash(after, sibling);
    at.up();
  }
  return at.last === 0 && sameBytes(before, first.root) && sameBytes(after, second.root);
}

const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0;
const isHash = (hash: Uint8Array) => hash.length === 32;

/** A way up the tree: a node's index on its level, and that of the level's last node. */
class Climb {
  index: number;
  last: number;

  constructor(index: number, last: number) {
    this.index = index;
    this.last = last;
  }

  /** Whether the sibling is on the left. The last node of a level has none on the right. */
  get isRight(): boolean {
    return this.index % 2 === 1 || this.index === this.last;
  }

  /** To the parent; a last node without a sibling rises until it has one. */
  up(): void {
    if (this.isRight) while (this.index % 2 === 0 && this.index !== 0) this.half();
    this.half();
  }

  skipRights(): void {
    while (this.index % 2 === 1) this.half();
  }

  private half(): void {
    this.index = Math.floor(this.index / 2);
    this.last = Math.floor(this.last / 2);
  }
}
