// Documents by content hash, and what outsiders confirmed.
import type { DatabaseSync } from 'node:sqlite';
import type { Anchored, EvidenceStore } from '../evidence-store.ts';
import { transact } from './transact.ts';

export function evidenceIn(database: DatabaseSync): EvidenceStore {
  const keep = database.prepare('INSERT INTO evidence (site, hash, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const find = database.prepare('SELECT body FROM evidence WHERE site = ? AND hash = ?');
  const list = database.prepare('SELECT hash FROM evidence WHERE site = ? ORDER BY hash');
  const confirm = database.prepare(
    'INSERT INTO anchored (site, epoch, size, anchor, checkpoint, token, at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const confirmed = database.prepare('SELECT * FROM anchored WHERE site = ? ORDER BY at, epoch, size, anchor');
  return {
    async keepEvidence(site, documents) {
      transact(database, () => documents.forEach((body, hash) => keep.run(site, Buffer.from(hash, 'hex'), body)));
    },
    async evidence(site, hash) {
      return (find.get(site, Buffer.from(hash, 'hex')) as { readonly body: Uint8Array } | undefined)?.body ?? null;
    },
    async evidenceOf(site) {
      return (list.all(site) as unknown as { readonly hash: Uint8Array }[]).map(({ hash }) => Buffer.from(hash).toString('hex'));
    },
    async keepAnchored({ site, epoch, size, anchor, checkpoint, token, at }) {
      confirm.run(site, epoch, size, anchor, checkpoint, token, at);
    },
    async anchored(site) {
      return confirmed.all(site) as unknown as Anchored[];
    },
  };
}
