// The tree hash of RFC 6962 §2.1 (RFC 9162 §2.1.1): leaves and nodes are hashed apart, so that neither can pass for the other.
import { type Hashing, hashOf, type Part } from '../hashing.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** A perfect subtree: leaves `index · 2^level` up to, not including, `(index + 1) · 2^level`. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** What a leaf is the hash of, for work that hashes many. */
export const leafParts = (entry: Uint8Array): readonly Part[] => [LEAF, entry];

/** What a node is the hash of. */
export const nodeParts = (left: Uint8Array, right: Uint8Array): readonly Part[] => [NODE, left, right];

/** SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: Uint8Array): Hashing<Uint8Array> => hashOf(...leafParts(entry));

/** SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Hashing<Uint8Array> => hashOf(...nodeParts(left, right));

/** Root of neighbouring perfect subtrees, largest first (as a frontier lists them). Of none: SHA-256 of nothing, the root of the empty tree. */
export function* foldRight(hashes: readonly Uint8Array[]): Hashing<Uint8Array> {
  let root = hashes.at(-1);
  if (!root) return yield* hashOf();
  for (let at = hashes.length - 2; at >= 0; at--) root = yield* nodeHash(hashes[at] as Uint8Array, root);
  return root;
}
