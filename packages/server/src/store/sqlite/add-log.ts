// From schema 1 to 2: every record that is there gets its place in a log, in the order in which the records were received.
import type { DatabaseSync } from 'node:sqlite';
import type { ConsentRecord } from '@assent/core';
import { commit, digestNow, EMPTY_FRONTIER, encodeEntries, TILE_WIDTH } from '@assent/core/proof';
import { type Growth, makeGrowth } from '../../log/growth.ts';
import { hashNow } from '../../log/hash-now.ts';
import { dueDay } from '../../rights/due-day.ts';
import { LOG_TABLES } from './log-tables.ts';

interface Row {
  readonly site: string;
  readonly subject: Uint8Array;
  readonly id: Uint8Array;
  readonly digest: Uint8Array;
  readonly salt: Uint8Array;
  readonly record: string;
}

/** Streams, so that memory does not grow with the records. A log made here has no name yet: the endpoint knows it, not the file. */
export function addLog(database: DatabaseSync): void {
  database.exec(`ALTER TABLE record RENAME TO record_1; ${LOG_TABLES}`);
  const insert = database.prepare('INSERT INTO record (site, epoch, idx, subject, id, digest, salt, record, due) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)');
  const rows = database.prepare("SELECT * FROM record_1 WHERE site = ? ORDER BY record ->> 'received', subject, id");
  const write = makeWrite(database);
  for (const { site } of database.prepare('SELECT DISTINCT site FROM record_1').all() as unknown as readonly Pick<Row, 'site'>[]) {
    let growth = makeGrowth(EMPTY_FRONTIER);
    for (const { subject, id, digest, salt, record } of rows.iterate(site) as Iterable<unknown> as Iterable<Row>) {
      const index = growth.add(digestNow(commit(salt, record), hashNow));
      insert.run(site, index, subject, id, digest, salt, record, dueDay(JSON.parse(record) as ConsentRecord));
      if (growth.entries.length === TILE_WIDTH) growth = write(site, growth);
    }
    write(site, growth);
  }
  database.exec('DROP TABLE record_1');
}

/** Makes the function that writes a bundle of a new log, which may be its last, and answers how the log grows on. */
function makeWrite(database: DatabaseSync): (site: string, growth: Growth) => Growth {
  const head = database.prepare("INSERT OR REPLACE INTO log VALUES (?, 1, '', 0, 'open', ?, ?, 0, '')");
  const bundle = database.prepare('INSERT INTO bundle (site, epoch, n, entries) VALUES (?, 1, ?, ?)');
  const tile = database.prepare('SELECT hashes FROM tile WHERE site = ? AND epoch = 1 AND level = ? AND n = ?');
  const keepTile = database.prepare('INSERT OR REPLACE INTO tile (site, epoch, level, n, hashes) VALUES (?, 1, ?, ?, ?)');
  return (site, { from, entries, hashes, frontier }) => {
    const { size, hashes: subtrees } = frontier();
    if (entries.length) bundle.run(site, from / TILE_WIDTH, encodeEntries(entries));
    for (const { level, index, hash } of hashes) {
      const n = Math.floor(index / TILE_WIDTH);
      const before = tile.get(site, level, n) as { readonly hashes: Uint8Array } | undefined;
      keepTile.run(site, level, n, Buffer.concat([before?.hashes ?? new Uint8Array(), hash]));
    }
    head.run(site, size, Buffer.concat(subtrees));
    return makeGrowth(frontier());
  };
}
