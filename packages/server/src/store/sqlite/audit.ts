// Reading everything, for an audit.
import type { DatabaseSync } from 'node:sqlite';
import type { AuditStore } from '../audit-store.ts';

export function auditIn(database: DatabaseSync): AuditStore {
  const sites = database.prepare('SELECT site FROM log UNION SELECT site FROM record UNION SELECT site FROM tally ORDER BY site');
  const records = database.prepare('SELECT count(*) AS n FROM record WHERE site = ?');
  return {
    async sites() {
      return sites.all().map(row => String(row.site));
    },
    async countRecords(site) {
      return Number(records.get(site)?.n);
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
