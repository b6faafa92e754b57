// Tiles: a log as files of 256 hashes or entries each (C2SP tlog-tiles).
import { digest, type Hashing } from '../hashing.ts';
import { ProofError } from '../proof-error.ts';
import { nodeHash, type TreeNode } from './node.ts';
import type { ReadHashes } from './prove.ts';

export const TILE_WIDTH = 256;
const TILE_LEVELS = 8;
const HASH = 32;

/** `level` `'entries'` is the bundle of entries beside the tile of level 0; `width` is 1 to 256 hashes or entries, 256 = full. */
export interface Tile {
  readonly level: number | 'entries';
  readonly n: number;
  readonly width: number;
}

/** `tile/<L>/<N>[.p/<W>]`, the index in groups of three digits: `tile/0/x001/x234/067`. */
export function tilePath({ level, n, width }: Tile): string {
  const groups = [String(n % 1000).padStart(3, '0')];
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** The tile that a path means; `null` for anything else, other spellings of a number included. */
export function parseTilePath(path: string): Tile | null {
  const parts = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (!parts) return null;
  const [, level, groups = '', width] = parts;
  const tile = {
    level: level === 'entries' ? level : Number(level),
    n: Number(groups.replace(/\D/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  } as const;
  const sound = Number.isSafeInteger(tile.n) && tile.width > 0 && (tile.level === 'entries' || tile.level < 64);
  // 0xx groups, level 07, width 256 or 012: one tile has one path
  return sound && tilePath(tile) === path ? tile : null;
}

/** How wide tile `n` of a level is in a tree of `size`: 256 when full, 0 when it is empty and must not be served. */
export function tileWidth(level: number | 'entries', n: number, size: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, hashes - n * TILE_WIDTH));
}

/** Reads subtree hashes from the tiles of a tree of `size`; each tile is asked once per call. `read` answers at least `width` hashes of 32 bytes in a row. */
export const readTiles =
  (size: number, read: (tile: Tile) => Uint8Array | Promise<Uint8Array>): ReadHashes =>
  async nodes => {
    const tiles = new Map<string, Promise<Uint8Array>>();
    const once = (tile: Tile) => {
      const path = tilePath(tile);
      const bytes = tiles.get(path) ?? Promise.resolve(read(tile));
      tiles.set(path, bytes);
      return bytes;
    };
    return Promise.all(nodes.map(node => readNode(node, size, once)));
  };

async function readNode({ level, index }: TreeNode, size: number, read: (tile: Tile) => Promise<Uint8Array>): Promise<Uint8Array> {
  const tileLevel = Math.floor(level / TILE_LEVELS);
  const count = 2 ** (level % TILE_LEVELS);
  const n = Math.floor((index * count) / TILE_WIDTH);
  const tile = { level: tileLevel, n, width: tileWidth(tileLevel, n, size) };
  const from = (index * count) % TILE_WIDTH;
  const bytes = await read(tile);
  if (bytes.length < (from + count) * HASH)
    throw new ProofError('malformed', `expected ${(from + count) * HASH} bytes in ${tilePath(tile)}, got ${bytes.length}`);
  return digest(perfectRoot(Array.from({ length: count }, (_, at) => bytes.subarray((from + at) * HASH, (from + at + 1) * HASH))));
}

// of 2^k neighbouring hashes
function* perfectRoot(hashes: readonly Uint8Array[]): Hashing<Uint8Array> {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < row.length; at += 2) above.push(yield* nodeHash(row[at] as Uint8Array, row[at + 1] as Uint8Array));
    row = above;
  }
  return row[0] as Uint8Array;
}
