// Reading everything, for an audit.
import type { AuditStore } from '../audit-store.ts';
import type { Database } from './database.ts';

const SITES = 'SELECT site FROM log UNION SELECT site FROM record UNION SELECT site FROM tally ORDER BY site';
const RECORDS = 'SELECT count(*) AS n FROM record WHERE site = $1';

export function auditIn(database: Database): AuditStore {
  return {
    async sites() {
      return (await database.query<{ site: string }>(SITES, [])).map(({ site }) => site);
    },
    async countRecords(site) {
      return (await database.query<{ n: number }>(RECORDS, [site]))[0]?.n ?? 0;
    },
    still: read => database.still(read),
  };
}
