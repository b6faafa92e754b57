// Makes inclusion and consistency proofs from a reader of subtree hashes (RFC 6962 §2.1.1, §2.1.2).
import { digest } from '../hashing.ts';
import { foldRight, type TreeNode } from './node.ts';
import { nodesOf, type Range, splitOf } from './range.ts';

/** Answers the hashes of perfect subtrees, in the order asked. One call per proof, so that a store reads its tiles together. */
export type ReadHashes = (nodes: readonly TreeNode[]) => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;

/** Audit path of leaf `index` in a tree of `size`: hashes from the leaf's sibling up to the root's child. Throws a RangeError unless 0 ≤ index < size. */
export function proveInclusion(index: number, size: number, read: ReadHashes): Promise<readonly Uint8Array[]> {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError(`expected an index below ${size}, got ${index}`);
  return hashesOf(besideLeaf(index, { from: 0, to: size }), read);
}

/** Proof that the tree of `first` leaves is the beginning of that of `second`; empty where they are equal. Throws a RangeError unless 0 < first ≤ second. */
export function proveConsistency(first: number, second: number, read: ReadHashes): Promise<readonly Uint8Array[]> {
  if (!(Number.isSafeInteger(first) && first > 0 && first <= second)) throw new RangeError(`expected a size from 1 to ${second}, got ${first}`);
  return hashesOf(beside(first, { from: 0, to: second }, true), read);
}

// PATH(m, D[n]) of RFC 6962 §2.1.1, as ranges
function besideLeaf(index: number, { from, to }: Range): Range[] {
  if (to - from === 1) return [];
  const middle = from + splitOf(to - from);
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ];
  return index < middle ? [...besideLeaf(index, left), right] : [...besideLeaf(index, right), left];
}

// SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2, as ranges; `known` = the verifier has this subtree's hash already
function beside(end: number, { from, to }: Range, known: boolean): Range[] {
  if (end === to) return known ? [] : [{ from, to }];
  const middle = from + splitOf(to - from);
  const [left, right] = [
    { from, to: middle },
    { from: middle, to },
  ];
  return end <= middle ? [...beside(end, left, known), right] : [...beside(end, right, false), left];
}

async function hashesOf(ranges: readonly Range[], read: ReadHashes): Promise<readonly Uint8Array[]> {
  const parts = ranges.map(nodesOf);
  const hashes = await read(parts.flat());
  let at = 0;
  return Promise.all(parts.map(({ length }) => digest(foldRight(hashes.slice(at, (at += length))))));
}
