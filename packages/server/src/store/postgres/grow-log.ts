// Grows the open log of a site within a transaction. Its row is the lock: who holds it is the log's one sequencer, for as long as the transaction lasts.
import { encodeEntries, readFrontier, TILE_WIDTH } from '@assent/core/proof';
import { type Growth, makeGrowth } from '../../log/growth.ts';
import type { Query } from './database.ts';

const FIND = "SELECT epoch, size, frontier FROM log WHERE site = $1 AND state = 'open' FOR UPDATE";

// the bundle and the tile that are under way grow where they are
const BUNDLE = `
INSERT INTO bundle (site, epoch, n, entries) VALUES ($1, $2, $3, $4)
ON CONFLICT (site, epoch, n) DO UPDATE SET entries = bundle.entries || excluded.entries`;
const TILE = `
INSERT INTO tile (site, epoch, level, n, hashes) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (site, epoch, level, n) DO UPDATE SET hashes = tile.hashes || excluded.hashes`;
const HEAD = 'UPDATE log SET size = $1, frontier = $2 WHERE site = $3 AND epoch = $4 AND size = $5 RETURNING size';

/** The open log's growth, and its epoch. Nothing is in the tables before `writeGrowth`. */
export type LogGrowth = Growth & { readonly epoch: number };

/** Takes the lock; `null` when the site has no open log or, with `skip`, when somebody else holds the lock. */
export async function lockLog(query: Query, site: string, { skip = false } = {}): Promise<LogGrowth | null> {
  const [log] = await query<{ epoch: number; size: number; frontier: Buffer }>(skip ? `${FIND} SKIP LOCKED` : FIND, [site]);
  return log ? { epoch: log.epoch, ...makeGrowth(readFrontier(log.size, log.frontier)) } : null;
}

/** The error where `lockLog` found none. */
export const noOpenLog = (site: string): Error => new Error(`expected an open log of the site ${site}, got none (hint: openLog comes before the first record)`);

/** Writes entries, the tiles above them and the new frontier. */
export async function writeGrowth(query: Query, site: string, { epoch, from, entries, hashes, frontier }: LogGrowth): Promise<void> {
  const { size, hashes: subtrees } = frontier();
  const writing: Promise<object[]>[] = [];
  for (let at = from; at < size; at += TILE_WIDTH - (at % TILE_WIDTH)) {
    const n = Math.floor(at / TILE_WIDTH);
    writing.push(query(BUNDLE, [site, epoch, n, encodeEntries(entries.slice(at - from, (n + 1) * TILE_WIDTH - from))]));
  }
  for (const { level, index, hash } of hashes) writing.push(query(TILE, [site, epoch, level, Math.floor(index / TILE_WIDTH), Buffer.from(hash)]));
  const [written] = await Promise.all([query(HEAD, [size, Buffer.concat(subtrees), site, epoch, from]), ...writing]);
  // cannot happen while the row is locked: what would happen without the lock is a fork
  if (!written.length) throw new Error(`expected the log of ${site} to have ${from} entries still, got another size; nothing was written`);
}
