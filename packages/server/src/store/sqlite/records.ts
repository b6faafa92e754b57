// Reading records back, always within one site.
import type { DatabaseSync } from 'node:sqlite';
import { fromBase64url, toBase64url } from '@assent/core/proof';
import type { KeptRecord, Store } from '../store.ts';

type Row = { readonly id: Uint8Array; readonly digest: Uint8Array; readonly salt: Uint8Array; readonly record: string };

export function recordsIn(database: DatabaseSync): Pick<Store, 'recordsOf'> {
  const bySubject = database.prepare('SELECT id, digest, salt, record FROM record WHERE site = ? AND subject = ? ORDER BY id');
  return {
    async recordsOf(site, subject): Promise<KeptRecord[]> {
      const rows = bySubject.all(site, fromBase64url(subject)) as unknown as Row[];
      return rows.map(row => ({ site, subject, id: toBase64url(row.id), digest: row.digest, salt: row.salt, record: row.record }));
    },
  };
}
