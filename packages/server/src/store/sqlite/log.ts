// The log's tables: logs, entries, tiles and statements.
import type { DatabaseSync } from 'node:sqlite';
import { decodeEntries, readFrontier, TILE_WIDTH } from '@assent/core/proof';
import type { Log, LoggedStatement, LogStore, Statement } from '../log-store.ts';
import { growLogs } from './grow-logs.ts';
import { makeIndexNewest } from './index-newest.ts';
import { transact } from './transact.ts';

type LogRow = Omit<Log, 'frontier'> & { readonly size: number; readonly frontier: Uint8Array };
type Part = { readonly index: number; readonly entries: Uint8Array };
type Row = { readonly bytes: Uint8Array };

export function logIn(database: DatabaseSync): Omit<LogStore, 'keepCheckpoint'> {
  const logs = database.prepare('SELECT site, epoch, origin, began, state, size, frontier, minimum, checkpoint FROM log WHERE site = ? ORDER BY epoch');
  const statements = database.prepare(
    'SELECT idx AS "index", type, body FROM statement WHERE site = ? AND epoch = ? AND idx >= ? AND idx < ? AND type = ifnull(?, type) ORDER BY idx',
  );
  const parts = database.prepare(
    'SELECT place - (number << 32) AS "index", entries FROM log CROSS JOIN part ON place >= (number << 32) + ? AND place < (number << 32) + ? WHERE site = ? AND epoch = ? ORDER BY place',
  );
  const tile = database.prepare('SELECT hashes AS bytes FROM tile WHERE site = ? AND epoch = ? AND level = ? AND n = ?');
  return {
    ...changesIn(database),
    async logs(site) {
      return (logs.all(site) as unknown as LogRow[]).map(({ size, frontier, ...same }) => ({ ...same, frontier: readFrontier(size, frontier) }));
    },
    async statements(site, epoch, from, to, type) {
      return statements.all(site, epoch, from, to, type ?? null) as unknown as LoggedStatement[];
    },
    async entries(site, epoch, from, to) {
      const first = from - (from % TILE_WIDTH);
      const found: Uint8Array[] = [];
      for (const { index, entries } of parts.iterate(first, to, site, epoch) as Iterable<unknown> as Iterable<Part>) {
        if (index !== first + found.length) break; // one is gone, and nobody may take the next for it
        found.push(...decodeEntries(entries));
      }
      return found.slice(from - first, to - first);
    },
    async tile(site, epoch, level, n) {
      return (tile.get(site, epoch, level, n) as Row | undefined)?.bytes ?? new Uint8Array();
    },
  };
}

function changesIn(database: DatabaseSync): Pick<LogStore, 'openLog' | 'freezeLog' | 'state' | 'prune'> {
  const state = makeState(database);
  const name = database.prepare("UPDATE log SET origin = ?, began = ? WHERE site = ? AND epoch = ? AND origin = ''");
  const freezeAll = database.prepare("UPDATE log SET state = 'frozen' WHERE site = ?");
  const freeze = database.prepare("UPDATE log SET state = 'frozen' WHERE site = ? AND epoch = ?");
  const open = database.prepare(
    "INSERT INTO log (site, epoch, origin, began, state, size, frontier, indexed, minimum, checkpoint) VALUES (?, ?, ?, ?, 'open', 0, x'', 0, 0, '')",
  );
  const raise = database.prepare('UPDATE log SET minimum = ? WHERE site = ? AND epoch = ? AND minimum < ?');
  const number = database.prepare('SELECT number FROM log WHERE site = ? AND epoch = ?');
  const unindexed = database.prepare('SELECT number FROM log WHERE site = ? AND indexed < size');
  const index = makeIndexNewest(database);
  const dropParts = database.prepare('DELETE FROM part WHERE place >= ?1 << 32 AND place < (?1 << 32) + ?2');
  const dropStatements = database.prepare('DELETE FROM statement WHERE site = ? AND epoch = ? AND idx < ?');
  return {
    async openLog({ site, epoch, origin, began }, statement) {
      transact(database, () => {
        if (!name.run(origin, began, site, epoch).changes) {
          // the writer knows the newest keys of the log that is open, and of no other
          for (const log of unindexed.all(site) as unknown as { readonly number: number }[]) index(log.number);
          freezeAll.run(site);
          open.run(site, epoch, origin, began);
        }
        state(site, statement);
      });
    },
    async freezeLog(site, epoch) {
      freeze.run(site, epoch);
    },
    async state(site, statement) {
      return transact(database, () => state(site, statement));
    },
    async prune(site, epoch, minimum) {
      transact(database, () => {
        if (!raise.run(minimum, site, epoch, minimum).changes) return;
        dropParts.run((number.get(site, epoch) as { readonly number: number }).number, minimum);
        dropStatements.run(site, epoch, minimum);
      });
    },
  };
}

/** Appends a statement to the open log; within a transaction. */
export function makeState(database: DatabaseSync): (site: string, statement: Statement) => number {
  const grow = growLogs(database);
  const insert = database.prepare('INSERT INTO statement (site, epoch, idx, type, body) VALUES (?, ?, ?, ?, ?)');
  return (site, { type, body, entry }) => {
    const growing = grow();
    const growth = growing.of(site);
    const index = growth.add(entry);
    insert.run(site, growth.epoch, index, type, body);
    growing.write();
    return index;
  };
}
