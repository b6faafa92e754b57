// Grows logs as schema 2 kept them, entries in bundles, for the step that makes it out of schema 1.
import type { DatabaseSync } from 'node:sqlite';
import { encodeEntries, readFrontier, TILE_WIDTH } from '@assent/core/proof';
import { type Growth, makeGrowth } from '../../log/growth.ts';

interface OpenLog {
  readonly epoch: number;
  readonly size: number;
  readonly frontier: Uint8Array;
}

/** One transaction's additions to any number of logs; nothing is in the tables before `write`. */
export interface Growing {
  /** The growth of a site's open log. Throws when it has none. */
  of(site: string): Growth & { readonly epoch: number };
  write(): void;
}

/** Statements are prepared once; each call of the answer begins a transaction's growing. */
export function growFirstLogs(database: DatabaseSync): () => Growing {
  const find = database.prepare("SELECT epoch, size, frontier FROM log WHERE site = ? AND state = 'open'");
  const update = database.prepare('UPDATE log SET size = ?, frontier = ? WHERE site = ? AND epoch = ?');
  const bundle = database.prepare('SELECT entries AS bytes FROM bundle WHERE site = ? AND epoch = ? AND n = ?');
  const keepBundle = database.prepare('INSERT OR REPLACE INTO bundle (site, epoch, n, entries) VALUES (?, ?, ?, ?)');
  const tile = database.prepare('SELECT hashes AS bytes FROM tile WHERE site = ? AND epoch = ? AND level = ? AND n = ?');
  const keepTile = database.prepare('INSERT OR REPLACE INTO tile (site, epoch, level, n, hashes) VALUES (?, ?, ?, ?, ?)');
  const bytesOf = (row: unknown) => (row as { readonly bytes: Uint8Array } | undefined)?.bytes ?? new Uint8Array();

  const begin = (site: string) => {
    const log = find.get(site) as unknown as OpenLog | undefined;
    if (!log) throw new Error(`expected an open log of the site ${site}, got none (hint: openLog comes before the first record)`);
    return { epoch: log.epoch, ...makeGrowth(readFrontier(log.size, log.frontier)) };
  };

  const write = (site: string, { epoch, from, entries, hashes, frontier }: ReturnType<typeof begin>) => {
    for (let at = from; at < from + entries.length; at += TILE_WIDTH - (at % TILE_WIDTH)) {
      const n = Math.floor(at / TILE_WIDTH);
      const before = at % TILE_WIDTH ? bytesOf(bundle.get(site, epoch, n)) : new Uint8Array();
      keepBundle.run(site, epoch, n, Buffer.concat([before, encodeEntries(entries.slice(at - from, (n + 1) * TILE_WIDTH - from))]));
    }
    for (const { level, index, hash } of hashes) {
      const n = Math.floor(index / TILE_WIDTH);
      keepTile.run(site, epoch, level, n, Buffer.concat([bytesOf(tile.get(site, epoch, level, n)), hash]));
    }
    const { size, hashes: subtrees } = frontier();
    update.run(size, Buffer.concat(subtrees), site, epoch);
  };

  return () => {
    const growths = new Map<string, ReturnType<typeof begin>>();
    return {
      of: site => {
        const growth = growths.get(site) ?? begin(site);
        growths.set(site, growth);
        return growth;
      },
      write: () => {
        for (const [site, growth] of growths) if (growth.entries.length) write(site, growth);
      },
    };
  };
}
