// The versions of a site that this endpoint has served.
import type { DatabaseSync } from 'node:sqlite';
import type { KeptVersion, Store } from '../store.ts';

type Row = { readonly hash: Uint8Array; readonly body: string; readonly first_seen: number };

export function versionsIn(database: DatabaseSync): Pick<Store, 'versions' | 'keepVersion'> {
  const all = database.prepare('SELECT hash, body, first_seen FROM version WHERE site = ? ORDER BY first_seen, hash');
  const insert = database.prepare('INSERT INTO version (site, hash, body, first_seen) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  return {
    async versions(site): Promise<KeptVersion[]> {
      const rows = all.all(site) as unknown as Row[];
      return rows.map(row => ({ site, hash: Buffer.from(row.hash).toString('hex'), body: row.body, firstSeen: row.first_seen }));
    },
    async keepVersion({ site, hash, body, firstSeen }) {
      insert.run(site, Buffer.from(hash, 'hex'), body, firstSeen);
    },
  };
}
