// Documents by content hash, and what outsiders confirmed.
import type { Anchored, EvidenceStore } from '../evidence-store.ts';
import type { Database } from './database.ts';

const KEEP = 'INSERT INTO evidence (site, hash, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
const FIND = 'SELECT body FROM evidence WHERE site = $1 AND hash = $2';
const LIST = 'SELECT hash FROM evidence WHERE site = $1 ORDER BY hash';
const CONFIRM = `
INSERT INTO anchored (site, epoch, size, anchor, checkpoint, token, at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;
const CONFIRMED = 'SELECT site, epoch, size, anchor, checkpoint, token, at FROM anchored WHERE site = $1 ORDER BY at, epoch, size, anchor';

export function evidenceIn(database: Database): EvidenceStore {
  return {
    keepEvidence: (site, documents) =>
      database.transact(async query => {
        // in one order, so that two processes that keep the same documents never wait in a circle
        for (const hash of [...documents.keys()].sort()) await query(KEEP, [site, Buffer.from(hash, 'hex'), documents.get(hash)]);
      }),
    async evidence(site, hash) {
      return (await database.query<{ body: Buffer }>(FIND, [site, Buffer.from(hash, 'hex')]))[0]?.body ?? null;
    },
    async evidenceOf(site) {
      return (await database.query<{ hash: Buffer }>(LIST, [site])).map(({ hash }) => hash.toString('hex'));
    },
    async keepAnchored({ site, epoch, size, anchor, checkpoint, token, at }) {
      await database.query(CONFIRM, [site, epoch, size, anchor, checkpoint, token, at]);
    },
    async anchored(site) {
      return database.query<Anchored>(CONFIRMED, [site]);
    },
  };
}
