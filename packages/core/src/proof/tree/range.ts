// Ranges of leaves, and the perfect subtrees that they fall into.
import type { TreeNode } from './node.ts';

/** Leaves `from` up to, not including, `to`; `from` is a multiple of the largest power of two below the range's length. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where RFC 6962 §2.1 splits a tree of `size` > 1 leaves: the largest power of two smaller than it. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The perfect subtrees of a range, largest (leftmost) first. */
export function nodesOf({ from, to }: Range): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = from; at < to; ) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= to) {
      level++;
      width *= 2;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}
