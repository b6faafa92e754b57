// Grows the open logs within a transaction: entries, the tiles above them, and the new frontier.
import type { DatabaseSync } from 'node:sqlite';
import { encodeEntries, readFrontier, TILE_WIDTH } from '@assent/core/proof';
import { type Growth, makeGrowth } from '../../log/growth.ts';
import { placeOf } from './place-of.ts';

interface OpenLog {
  readonly number: number;
  readonly epoch: number;
  readonly indexed: number;
  readonly size: number;
  readonly frontier: Uint8Array;
}

/** One transaction's additions to any number of logs; nothing is in the tables before `write`. */
export interface Growing {
  /** The growth of a site's open log. Throws when it has none. */
  of(site: string): Growth & Pick<OpenLog, 'number' | 'epoch' | 'indexed'>;
  write(): void;
}

/** Statements are prepared once; each call of the answer begins a transaction's growing. */
export function growLogs(database: DatabaseSync): () => Growing {
  const find = database.prepare("SELECT number, epoch, indexed, size, frontier FROM log WHERE site = ? AND state = 'open'");
  const update = database.prepare('UPDATE log SET size = ?, frontier = ? WHERE number = ?');
  const keepPart = database.prepare('INSERT INTO part (place, entries) VALUES (?, ?)');
  const tile = database.prepare('SELECT hashes AS bytes FROM tile WHERE site = ? AND epoch = ? AND level = ? AND n = ?');
  const keepTile = database.prepare('INSERT OR REPLACE INTO tile (site, epoch, level, n, hashes) VALUES (?, ?, ?, ?, ?)');
  const bytesOf = (row: unknown) => (row as { readonly bytes: Uint8Array } | undefined)?.bytes ?? new Uint8Array();

  const begin = (site: string) => {
    const log = find.get(site) as unknown as OpenLog | undefined;
    if (!log) throw new Error(`expected an open log of the site ${site}, got none (hint: openLog comes before the first record)`);
    return { number: log.number, epoch: log.epoch, indexed: log.indexed, ...makeGrowth(readFrontier(log.size, log.frontier)) };
  };

  const write = (site: string, { number, epoch, from, entries, hashes, frontier }: ReturnType<typeof begin>) => {
    for (let at = from; at < from + entries.length; at += TILE_WIDTH - (at % TILE_WIDTH)) {
      const end = at + TILE_WIDTH - (at % TILE_WIDTH);
      keepPart.run(placeOf(number, at), encodeEntries(entries.slice(at - from, end - from)));
    }
    for (const { level, index, hash } of hashes) {
      const n = Math.floor(index / TILE_WIDTH);
      keepTile.run(site, epoch, level, n, Buffer.concat([bytesOf(tile.get(site, epoch, level, n)), hash]));
    }
    const { size, hashes: subtrees } = frontier();
    update.run(size, Buffer.concat(subtrees), number);
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
