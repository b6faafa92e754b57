// A tree held whole in memory, the slow way that RFC 6962 §2.1 writes it down: what the real code is compared with.
import { createHash } from 'node:crypto';
import type { ReadHashes, TreeNode } from '@assent/core/proof';

export const sha256Now = (...parts: readonly (Uint8Array | string)[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** Hash of leaf number `n` of a tree made for tests: of an entry that says its number. */
export const leafOf = (n: number): Uint8Array => sha256Now(Uint8Array.of(0), Buffer.from(`entry ${n}`));

/** MTH of RFC 6962 §2.1 over leaf hashes: recursive, as the text defines it. */
export function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  if (!leaves.length) return sha256Now();
  if (leaves.length === 1) return leaves[0] as Uint8Array;
  const half = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  return sha256Now(Uint8Array.of(1), treeHash(leaves.slice(0, half)), treeHash(leaves.slice(half)));
}

/** Reads subtree hashes from leaf hashes. */
export const readLeaves =
  (leaves: readonly Uint8Array[]): ReadHashes =>
  nodes =>
    nodes.map(({ level, index }: TreeNode) => treeHash(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
