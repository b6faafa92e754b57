// The log's tables: logs, entries, tiles and statements.
import { decodeEntries, readFrontier, TILE_WIDTH } from '@assent/core/proof';
import type { Log, LoggedStatement, LogStore, Statement } from '../log-store.ts';
import type { Database } from './database.ts';
import type { Query } from './query-on.ts';
import { lockLog, noOpenLog, writeGrowth } from './grow-log.ts';

type LogRow = Omit<Log, 'frontier'> & { readonly size: number; readonly frontier: Buffer };

const LOGS = 'SELECT site, epoch, origin, began, state, size, frontier, minimum, checkpoint FROM log WHERE site = $1 ORDER BY epoch';
const STATEMENTS = `
SELECT idx AS index, type, body FROM statement
WHERE site = $1 AND epoch = $2 AND idx >= $3 AND idx < $4 AND type = coalesce($5, type) ORDER BY idx`;
const BUNDLES = 'SELECT n, entries FROM bundle WHERE site = $1 AND epoch = $2 AND n >= $3 AND n < $4 ORDER BY n';
const TILE = 'SELECT hashes FROM tile WHERE site = $1 AND epoch = $2 AND level = $3 AND n = $4';
// another process may have published a longer one meanwhile; sizes, the second line of a checkpoint, are compared as numbers of any length
const KEEP = `
UPDATE log SET checkpoint = $1 WHERE site = $2 AND epoch = $3
AND (length(split_part(checkpoint, E'\\n', 2)), split_part(checkpoint, E'\\n', 2)) <= (length(split_part($1, E'\\n', 2)), split_part($1, E'\\n', 2))`;

export function logIn(database: Database): LogStore {
  return {
    ...changesIn(database),
    async logs(site) {
      return (await database.query<LogRow>(LOGS, [site])).map(({ size, frontier, ...same }) => ({ ...same, frontier: readFrontier(size, frontier) }));
    },
    async statements(site, epoch, from, to, type) {
      return database.query<LoggedStatement>(STATEMENTS, [site, epoch, from, to, type ?? null]);
    },
    async entries(site, epoch, from, to) {
      const first = Math.floor(from / TILE_WIDTH);
      const found: Uint8Array[] = [];
      const rows = await database.query<{ n: number; entries: Buffer }>(BUNDLES, [site, epoch, first, Math.ceil(to / TILE_WIDTH)]);
      for (const [i, { n, entries }] of rows.entries()) {
        if (n !== first + i) break;
        found.push(...decodeEntries(entries).slice(Math.max(0, from - n * TILE_WIDTH), to - n * TILE_WIDTH));
      }
      return found;
    },
    async tile(site, epoch, level, n) {
      return (await database.query<{ hashes: Buffer }>(TILE, [site, epoch, level, n]))[0]?.hashes ?? new Uint8Array();
    },
    async keepCheckpoint(site, epoch, checkpoint) {
      await database.query(KEEP, [checkpoint, site, epoch]);
    },
  };
}

const FREEZE_ALL = "UPDATE log SET state = 'frozen' WHERE site = $1";
const FREEZE = "UPDATE log SET state = 'frozen' WHERE site = $1 AND epoch = $2";
const KNOWN = 'SELECT 1 FROM log WHERE site = $1 AND epoch = $2';
const OPEN = `
INSERT INTO log (site, epoch, origin, began, state, size, frontier, minimum, checkpoint) VALUES ($1, $2, $3, $4, 'open', 0, '', 0, '')`;
const TURN = "SELECT pg_advisory_xact_lock(hashtext('assent-log'), hashtext($1))";
const RAISE = 'UPDATE log SET minimum = $3 WHERE site = $1 AND epoch = $2 AND minimum < $3 RETURNING minimum';
const DROP_BUNDLES = 'DELETE FROM bundle WHERE site = $1 AND epoch = $2 AND n < $3';
const DROP_STATEMENTS = 'DELETE FROM statement WHERE site = $1 AND epoch = $2 AND idx < $3';

function changesIn(database: Database): Pick<LogStore, 'openLog' | 'freezeLog' | 'state' | 'prune'> {
  return {
    openLog: ({ site, epoch, origin, began }, statement) =>
      database.transact(async query => {
        await query(TURN, [site]);
        // two processes that start at the same time make one log: the second finds it here
        if ((await query(KNOWN, [site, epoch])).length) return;
        await query(FREEZE_ALL, [site]);
        await query(OPEN, [site, epoch, origin, began]);
        await state(query, site, statement);
      }),
    async freezeLog(site, epoch) {
      await database.query(FREEZE, [site, epoch]);
    },
    state: (site, statement) => database.transact(query => state(query, site, statement)),
    prune: (site, epoch, minimum) =>
      database.transact(async query => {
        if (!(await query(RAISE, [site, epoch, minimum])).length) return;
        await query(DROP_BUNDLES, [site, epoch, minimum / TILE_WIDTH]);
        await query(DROP_STATEMENTS, [site, epoch, minimum]);
      }),
  };
}

const STATE = 'INSERT INTO statement (site, epoch, idx, type, body) VALUES ($1, $2, $3, $4, $5)';

/** Appends a statement to the open log; within a transaction. */
export async function state(query: Query, site: string, { type, body, entry }: Statement): Promise<number> {
  const growth = await lockLog(query, site);
  if (!growth) throw noOpenLog(site);
  const index = growth.add(entry);
  void query(STATE, [site, growth.epoch, index, type, body]);
  writeGrowth(query, site, growth);
  return index;
}
