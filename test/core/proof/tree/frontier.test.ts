// The tree hash and the frontier: known answers, and every size against the definition.
import {
  appendLeaf,
  digest,
  digestNow,
  EMPTY_FRONTIER,
  type Frontier,
  frontierOver,
  leafHash,
  nodeHash,
  ProofError,
  readFrontier,
  rootOf,
} from '@assent/core/proof';
import { expect, test } from 'vitest';
import { leafOf, sha256Now, treeHash } from '../../../helpers/tree.ts';
import { ENTRIES, NODES, ROOTS } from '../../../vectors/rfc6962.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const unhex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

test('RFC 6962 §2.1 known leaves and nodes have their published hashes', async () => {
  expect(await Promise.all(ENTRIES.map(async entry => hex(await digest(leafHash(unhex(entry))))))).toEqual(NODES[0]);
  for (const [level, row] of NODES.slice(1).entries())
    for (const [index, node] of row.entries()) {
      const [left = '', right = ''] = NODES[level]?.slice(index * 2) ?? [];
      expect(hex(await digest(nodeHash(unhex(left), unhex(right))))).toBe(node);
    }
});

test('entries at once have the frontier that they have one after the other, for every size up to 300', () => {
  const entries: Uint8Array[] = [];
  let frontier = EMPTY_FRONTIER;
  for (let size = 0; size <= 300; size++) {
    expect(digestNow(frontierOver(entries), sha256Now)).toEqual(frontier);
    entries.push(Uint8Array.of(size >> 8, size & 255));
    frontier = digestNow(appendLeaf(frontier, digestNow(leafHash(entries[size] as Uint8Array), sha256Now)), sha256Now).frontier;
  }
});

test('RFC 6962 §2.1 the trees of 0 to 8 known entries have their published roots', async () => {
  let frontier = EMPTY_FRONTIER;
  expect(hex(await digest(rootOf(frontier)))).toBe(ROOTS[0]);
  for (const [index, entry] of ENTRIES.entries()) {
    ({ frontier } = await digest(appendLeaf(frontier, await digest(leafHash(unhex(entry))))));
    expect(hex(await digest(rootOf(frontier)))).toBe(ROOTS[index + 1]);
  }
});

test('every size up to 300: the root is that of the definition, and what was completed is each perfect subtree once', () => {
  const leaves: Uint8Array[] = [];
  const completed = new Map<string, string>();
  let frontier = EMPTY_FRONTIER;
  for (let size = 1; size <= 300; size++) {
    leaves.push(leafOf(size - 1));
    const appended = digestNow(appendLeaf(frontier, leafOf(size - 1)), sha256Now);
    frontier = appended.frontier;
    for (const { level, index, hash } of appended.completed) {
      expect(completed.has(`${level}/${index}`)).toBe(false);
      completed.set(`${level}/${index}`, hex(hash));
    }
    expect(hex(digestNow(rootOf(frontier), sha256Now))).toBe(hex(treeHash(leaves)));
    expect(frontier.hashes.length).toBe(size.toString(2).replaceAll('0', '').length);
  }
  for (let level = 0; level <= 8; level++)
    for (let index = 0; (index + 1) * 2 ** level <= 300; index++)
      expect(completed.get(`${level}/${index}`)).toBe(hex(treeHash(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))));
});

test('hashing at once and by WebCrypto give the same', async () => {
  const grow = async (run: (frontier: Frontier, leaf: Uint8Array) => Frontier | Promise<Frontier>) => {
    let frontier = EMPTY_FRONTIER;
    for (let n = 0; n < 23; n++) frontier = await run(frontier, leafOf(n));
    return frontier;
  };
  const now = await grow((frontier, leaf) => digestNow(appendLeaf(frontier, leaf), sha256Now).frontier);
  expect(now).toEqual(await grow(async (frontier, leaf) => (await digest(appendLeaf(frontier, leaf))).frontier));
});

test('a frontier that a store gives back is read again, and one that does not fit its size is refused', () => {
  let frontier = EMPTY_FRONTIER;
  for (let n = 0; n < 11; n++) frontier = digestNow(appendLeaf(frontier, leafOf(n)), sha256Now).frontier;
  expect(readFrontier(11, Buffer.concat(frontier.hashes)).hashes.map(hex)).toEqual(frontier.hashes.map(hex));
  for (const [size, length] of [
    [11, 95],
    [11, 128],
    [8, 96],
    [0, 32],
    [-1, 32],
    [1.5, 32],
  ] as const)
    expect(() => readFrontier(size, new Uint8Array(length))).toThrow(ProofError);
});
