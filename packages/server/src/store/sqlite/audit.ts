// Reading everything, for an audit.
import type { DatabaseSync } from 'node:sqlite';
import type { AuditStore } from '../audit-store.ts';

export function auditIn(database: DatabaseSync): AuditStore {
  const sites = database.prepare('SELECT site FROM log UNION SELECT site FROM tally ORDER BY site');
  // those of a log that is not there count with the log before it: no row is in nobody's count
  const records = database.prepare(
    'SELECT count(*) AS n FROM (SELECT number, site, lead(number) OVER (ORDER BY number) AS next FROM log) CROSS JOIN record ' +
      'ON place >= iif(number = 1, ?2, number << 32) AND place < ifnull(next << 32, ?3) WHERE site = ?1',
  );
  return {
    async sites() {
      return sites.all().map(row => String(row.site));
    },
    async countRecords(site) {
      return Number(records.get(site, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)?.n);
    },
    async still(read) {
      database.exec('BEGIN'); // a read transaction of a WAL: others write on, this connection does not see it
      try {
        sites.all(); // the snapshot is taken by the first read
        return await read();
      } finally {
        database.exec('ROLLBACK');
      }
    },
  };
}
