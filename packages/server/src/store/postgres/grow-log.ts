// Grows the open log of a site within a transaction. Its row is the lock: who holds it is the log's one sequencer, for as long as the transaction lasts.
import { encodeEntries, readFrontier, TILE_WIDTH } from '@assent/core/proof';
import { type Growth, makeGrowth } from '../../log/growth.ts';
import { columnOf } from './column.ts';
import type { Query } from './query-on.ts';

const FIND = "SELECT site, epoch, size, frontier FROM log WHERE site = $1 AND state = 'open' FOR UPDATE";

// the bundle and the tile that are under way grow where they are; a log of another size cannot be while its row is locked, and what would be a fork then is
// no size at all, which the table refuses
const GROW = `
WITH bundles AS (
  INSERT INTO bundle (site, epoch, n, entries) SELECT $1, $2, n, entries FROM unnest($6::integer[], $7::bytea[]) AS new (n, entries)
  ON CONFLICT (site, epoch, n) DO UPDATE SET entries = bundle.entries || excluded.entries
), tiles AS (
  INSERT INTO tile (site, epoch, level, n, hashes) SELECT $1, $2, level, n, hashes FROM unnest($8::integer[], $9::integer[], $10::bytea[]) AS new (level, n, hashes)
  ON CONFLICT (site, epoch, level, n) DO UPDATE SET hashes = tile.hashes || excluded.hashes
)
UPDATE log SET size = CASE WHEN size = $3 THEN $4::bigint END, frontier = $5 WHERE site = $1 AND epoch = $2`;

/** A row of `log`, locked. */
export interface LockedLog {
  readonly site: string;
  readonly epoch: number;
  readonly size: number;
  readonly frontier: Buffer;
}

/** The open log's growth, and its epoch. Nothing is in the tables before `writeGrowth`. */
export type LogGrowth = Growth & { readonly epoch: number };

/** Takes the lock; `null` when the site has no open log or, with `skip`, when somebody else holds the lock. */
export async function lockLog(query: Query, site: string, { skip = false } = {}): Promise<LogGrowth | null> {
  const [log] = await query<LockedLog>(skip ? `${FIND} SKIP LOCKED` : FIND, [site]);
  return log ? growthOf(log) : null;
}

/** What is to be added to it. */
export const growthOf = ({ epoch, size, frontier }: LockedLog): LogGrowth => ({ epoch, ...makeGrowth(readFrontier(size, frontier)) });

/** The error where `lockLog` found none. */
export const noOpenLog = (site: string): Error => new Error(`expected an open log of the site ${site}, got none (hint: openLog comes before the first record)`);

/** Writes entries, the tiles above them and the new frontier; the transaction waits for it. */
export function writeGrowth(query: Query, site: string, { epoch, from, entries, hashes, frontier }: LogGrowth): void {
  const { size, hashes: subtrees } = frontier();
  const bundles: { readonly n: number; readonly entries: Uint8Array }[] = [];
  for (let at = from; at < size; at += TILE_WIDTH - (at % TILE_WIDTH)) {
    const n = Math.floor(at / TILE_WIDTH);
    bundles.push({ n, entries: encodeEntries(entries.slice(at - from, (n + 1) * TILE_WIDTH - from)) });
  }
  const tiles = [...Map.groupBy(hashes, ({ level, index }) => `${level} ${Math.floor(index / TILE_WIDTH)}`)].map(([place, same]) => {
    const [level = 0, n = 0] = place.split(' ').map(Number);
    return { level, n, hashes: Buffer.concat(same.map(({ hash }) => hash)) };
  });
  const inBundles = [columnOf('int4', bundles, ({ n }) => n), columnOf('bytea', bundles, bundle => bundle.entries)];
  const inTiles = [columnOf('int4', tiles, ({ level }) => level), columnOf('int4', tiles, ({ n }) => n), columnOf('bytea', tiles, tile => tile.hashes)];
  void query(GROW, [site, epoch, from, size, Buffer.concat(subtrees), ...inBundles, ...inTiles]);
}
