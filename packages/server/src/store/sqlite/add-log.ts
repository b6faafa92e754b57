// From schema 1 to 2: every record that is there gets its place in a log, in the order in which the records were received.
import type { DatabaseSync } from 'node:sqlite';
import type { ConsentRecord } from '@assent/core';
import { commit, digestNow } from '@assent/core/proof';
import { hashNow } from '../../log/hash-now.ts';
import { dueDay } from '../../rights/due-day.ts';
import { growFirstLogs } from './first-growth.ts';
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
  const open = database.prepare("INSERT INTO log VALUES (?, 1, '', 0, 'open', 0, x'', 0, '')");
  for (const { site } of database.prepare('SELECT DISTINCT site FROM record_1').all() as unknown as readonly Pick<Row, 'site'>[]) open.run(site);

  const rows = database.prepare("SELECT * FROM record_1 ORDER BY site, record ->> 'received', subject, id").iterate();
  const grow = growFirstLogs(database);
  let growing = grow();
  let moved = 0;
  for (const { site, subject, id, digest, salt, record } of rows as Iterable<unknown> as Iterable<Row>) {
    const index = growing.of(site).add(digestNow(commit(salt, record), hashNow));
    insert.run(site, index, subject, id, digest, salt, record, dueDay(JSON.parse(record) as ConsentRecord));
    if (++moved % 4096 === 0) {
      growing.write();
      growing = grow();
    }
  }
  growing.write();
  database.exec('DROP TABLE record_1');
}
