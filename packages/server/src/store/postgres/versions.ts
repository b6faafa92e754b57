// The versions of a site that its endpoints have served.
import type { KeptVersion, Store } from '../store.ts';
import type { Database } from './database.ts';

const ALL = `
SELECT site, encode(hash, 'hex') AS hash, body, first_seen AS "firstSeen" FROM version WHERE site = $1 ORDER BY first_seen, version.hash`;
const KEEP = 'INSERT INTO version (site, hash, body, first_seen) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING';

export function versionsIn(database: Database): Pick<Store, 'versions' | 'keepVersion'> {
  return {
    async versions(site) {
      return database.query<KeptVersion>(ALL, [site]);
    },
    async keepVersion({ site, hash, body, firstSeen }) {
      await database.query(KEEP, [site, Buffer.from(hash, 'hex'), body, firstSeen]);
    },
  };
}
