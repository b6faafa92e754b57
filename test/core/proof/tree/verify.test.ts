// Inclusion and consistency proofs: known answers, every size and index, and no changed byte accepted.
import { digest, digestNow, proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from '@assent/core/proof';
import { expect, test } from 'vitest';
import { leafOf, readLeaves, sha256Now, treeHash } from '../../../helpers/tree.ts';
import { CONSISTENCY, INCLUSION, NODES, ROOTS } from '../../../vectors/rfc6962.ts';

const unhex = (text = '') => new Uint8Array(Buffer.from(text, 'hex'));
const known = (path: readonly (readonly [number, number])[]) => path.map(([level, index]) => unhex(NODES[level]?.[index]));
const SOME = 40;
const leaves = Array.from({ length: SOME }, (_, n) => leafOf(n));
const roots = Array.from({ length: SOME + 1 }, (_, size) => treeHash(leaves.slice(0, size)));
const read = readLeaves(leaves);
const rootAt = (size: number) => roots[size] as Uint8Array;
const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte));

test.each(INCLUSION)('RFC 6962 §2.1.1 the published path of leaf $index of $size is made and accepted', async ({ index, size, path }) => {
  const claim = { leaf: unhex(NODES[0]?.[index]), index, size, root: unhex(ROOTS[size]), path: known(path) };
  expect(await proveInclusion(index, size, readLeaves(NODES[0]?.map(unhex) ?? []))).toEqual(claim.path);
  expect(await digest(verifyInclusion(claim))).toBe(true);
});

test.each(CONSISTENCY)('RFC 6962 §2.1.2 the published path from $first to $second is made and accepted', async ({ first, second, path }) => {
  expect(await proveConsistency(first, second, readLeaves(NODES[0]?.map(unhex) ?? []))).toEqual(known(path));
  const claim = { first: { size: first, root: unhex(ROOTS[first]) }, second: { size: second, root: unhex(ROOTS[second]) }, path: known(path) };
  expect(await digest(verifyConsistency(claim))).toBe(true);
});

/** The ways in which the published vectors go wrong (transparency-dev/merkle testdata): what changes in a sound claim of either kind. */
const garbage = [new Uint8Array(), new Uint8Array(31), new Uint8Array(32)];
const paths = (path: readonly Uint8Array[], root: Uint8Array) => [
  ...garbage.flatMap(hash => [
    [...path, hash],
    [hash, ...path],
  ]),
  [...path, root],
  [root, ...path],
  ...(path.length ? [path.slice(1), path.slice(0, -1), [] as Uint8Array[], path.map(hash => flip(hash, 4))] : []),
  ...path.map((_, at) => path.map((hash, other) => (other === at ? flip(hash, at) : hash))),
  ...path.slice(1).map((_, at) => [...path.slice(0, at), path[at + 1] as Uint8Array, path[at] as Uint8Array, ...path.slice(at + 2)]),
];

test('every index of every size: the path is accepted, and none of the published mutations of it', async () => {
  for (let size = 1; size <= SOME; size++)
    for (let index = 0; index < size; index++) {
      const claim = { leaf: leafOf(index), index, size, root: rootAt(size), path: await proveInclusion(index, size, read) };
      const holds = (changed: Partial<typeof claim>) => digestNow(verifyInclusion({ ...claim, ...changed }), sha256Now);
      expect(holds({})).toBe(true);
      for (const path of paths(claim.path, claim.root)) expect(holds({ path })).toBe(false);
      for (const other of [-1, index - 1, index + 1, index ^ 2, size, 0.5, Number.NaN]) if (other !== index) expect(holds({ index: other })).toBe(false);
      for (const root of [...garbage, flip(claim.root, index % 32)]) expect(holds({ root })).toBe(false);
      for (const leaf of [...garbage, leafOf(index + 1)]) expect(holds({ leaf })).toBe(false);
      expect(holds({ size: 0 })).toBe(false);
    }
});

test('every pair of sizes: the path is accepted, and none of the published mutations of it', async () => {
  for (let second = 1; second <= SOME; second++)
    for (let first = 1; first <= second; first++) {
      const claim = {
        first: { size: first, root: rootAt(first) },
        second: { size: second, root: rootAt(second) },
        path: await proveConsistency(first, second, read),
      };
      const holds = (changed: Partial<typeof claim>) => digestNow(verifyConsistency({ ...claim, ...changed }), sha256Now);
      expect(holds({})).toBe(true);
      for (const path of paths(claim.path, claim.second.root)) expect(holds({ path })).toBe(false);
      for (const root of [...garbage, flip(claim.first.root, first % 32)]) {
        expect(holds({ first: { size: first, root } })).toBe(false);
        expect(holds({ second: { size: second, root } })).toBe(false);
      }
      for (const size of [-1, 0, second + 1]) expect(holds({ first: { ...claim.first, size } })).toBe(false);
      if (first !== second) expect(holds({ first: claim.second, second: claim.first })).toBe(false);
    }
});

test('a tree with one changed, removed or reordered leaf is not consistent with its earlier self', async () => {
  const forged = [leaves.with(3, leafOf(99)), leaves.toSpliced(3, 1), leaves.toSpliced(3, 0, leafOf(99)), leaves.with(3, leafOf(4)).with(4, leafOf(3))];
  for (const other of forged) {
    const path = await proveConsistency(17, 39, readLeaves(other));
    const claim = { first: { size: 17, root: rootAt(17) }, second: { size: 39, root: treeHash(other.slice(0, 39)) }, path };
    expect(await digest(verifyConsistency(claim))).toBe(false);
  }
});

test('what no proof can exist for is refused by the maker', () => {
  for (const [index, size] of [
    [0, 0],
    [5, 5],
    [-1, 5],
    [1.5, 5],
  ] as const)
    expect(() => proveInclusion(index, size, read)).toThrow(RangeError);
  for (const [first, second] of [
    [0, 5],
    [6, 5],
    [-1, 5],
    [0.5, 5],
  ] as const)
    expect(() => proveConsistency(first, second, read)).toThrow(RangeError);
});
