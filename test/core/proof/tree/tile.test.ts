// Tiles and entry bundles: paths and widths of the specification, proofs read through tiles, framing of entries.
import {
  appendLeaf,
  decodeEntries,
  digest,
  digestNow,
  EMPTY_FRONTIER,
  encodeEntries,
  parseTilePath,
  ProofError,
  proveConsistency,
  proveInclusion,
  readTiles,
  rootOf,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tileWidth,
  verifyConsistency,
  verifyInclusion,
} from '@assent/core/proof';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafOf, sha256Now } from '../../../helpers/tree.ts';

test.each([
  [{ level: 0, n: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 0, n: 0, width: 256 }, 'tile/0/000'],
  [{ level: 63, n: 999, width: 1 }, 'tile/63/999.p/1'],
  [{ level: 1, n: 1000, width: 255 }, 'tile/1/x001/000.p/255'],
  [{ level: 'entries', n: 273, width: 112 }, 'tile/entries/273.p/112'],
] as const)('C2SP tlog-tiles %j is %s', (tile, path) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test.each([
  'tile/00/000',
  'tile/64/000',
  'tile/-1/000',
  'tile/0/0',
  'tile/0/1000',
  'tile/0/x000/001',
  'tile/0/001/000',
  'tile/0/x001',
  'tile/data/000',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/007',
  'tile/0/000.p/',
  'tile/0/000.p/1/',
  '/tile/0/000',
  'tile/0/../000',
  'tile/0/x999/x999/x999/x999/x999/999',
])('C2SP tlog-tiles %s is no tile', path => {
  expect(parseTilePath(path)).toBeNull();
});

test('every tile has one path, and the path gives it back', () => {
  const level = fc.oneof(fc.constant('entries' as const), fc.nat(63));
  fc.assert(
    fc.property(level, fc.nat(Number.MAX_SAFE_INTEGER), fc.integer({ min: 1, max: 256 }), (level, n, width) => {
      expect(parseTilePath(tilePath({ level, n, width }))).toEqual({ level, n, width });
    }),
  );
});

test('C2SP tlog-tiles a tree of 70 000 has the tiles of the specification’s example', () => {
  expect([0, 272, 273, 274].map(n => tileWidth(0, n, 70_000))).toEqual([256, 256, 112, 0]);
  expect([0, 1, 2].map(n => tileWidth(1, n, 70_000))).toEqual([256, 17, 0]);
  expect([0, 1].map(n => tileWidth(2, n, 70_000))).toEqual([1, 0]);
  expect(tileWidth('entries', 273, 70_000)).toBe(112);
  expect([tileWidth(0, 0, 256), tileWidth(1, 0, 256)]).toEqual([256, 1]);
});

test('proofs over 66 000 leaves read three levels of tiles, each once, and only such as exist', async () => {
  const size = 66_000;
  const rows: Uint8Array[][] = [[], [], []];
  let frontier = EMPTY_FRONTIER;
  const heads = new Map<number, Uint8Array>();
  for (let n = 0; n < size; n++) {
    const appended = digestNow(appendLeaf(frontier, leafOf(n)), sha256Now);
    frontier = appended.frontier;
    for (const { level, hash } of appended.completed) if (level % 8 === 0) rows[level / 8]?.push(hash);
    if ([1, 255, 256, 257, 65_536, size].includes(n + 1)) heads.set(n + 1, digestNow(rootOf(frontier), sha256Now));
  }
  let asked: Tile[] = [];
  const tiles = readTiles(size, tile => {
    asked.push(tile);
    const row = rows[tile.level as number]?.slice(tile.n * TILE_WIDTH, tile.n * TILE_WIDTH + tile.width) ?? [];
    expect(row.length).toBe(tile.width);
    return Buffer.concat(row);
  });
  const root = heads.get(size) as Uint8Array;
  for (const index of [0, 1, 255, 256, 65_535, 65_536, 65_999]) {
    asked = [];
    const path = await proveInclusion(index, size, tiles);
    expect(await digest(verifyInclusion({ leaf: leafOf(index), index, size, root, path }))).toBe(true);
    expect(new Set(asked.map(tilePath)).size).toBe(asked.length);
    expect(asked.length).toBeLessThanOrEqual(5);
  }
  for (const [first, head] of heads) {
    const path = await proveConsistency(first, size, tiles);
    expect(await digest(verifyConsistency({ first: { size: first, root: head }, second: { size, root }, path }))).toBe(true);
  }
});

test('a tile that is too short is said, with its path', async () => {
  const tiles = readTiles(5, () => new Uint8Array(100));
  await expect(proveInclusion(0, 5, tiles)).rejects.toThrow(/expected 1[26][08] bytes in tile\/0\/000\.p\/5, got 100/);
});

test('an entry bundle gives its entries back, and a cut one is refused', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 20 }), entries => {
      const bundle = encodeEntries(entries);
      expect(decodeEntries(bundle).map(entry => [...entry])).toEqual(entries.map(entry => [...entry]));
      for (const cut of [1, 2]) if (bundle.length > 2 && entries.at(-1)?.length) expect(() => decodeEntries(bundle.slice(0, -cut))).toThrow(ProofError);
    }),
  );
  expect(encodeEntries([new Uint8Array(258)]).slice(0, 2)).toEqual(Uint8Array.of(1, 2)); // big-endian
  expect(() => encodeEntries([new Uint8Array(65_536)])).toThrow(RangeError);
});
