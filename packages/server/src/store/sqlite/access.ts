// Viewer tokens and sessions, known by their hashes alone.
import type { DatabaseSync } from 'node:sqlite';
import type { Session, Store } from '../store.ts';

export type AccessStore = Pick<Store, 'countTokens' | 'keepToken' | 'hasToken' | 'revokeTokens' | 'keepSession' | 'session' | 'endSession'>;

export function accessIn(database: DatabaseSync): AccessStore {
  const count = database.prepare('SELECT count(*) AS n FROM token');
  const insertToken = database.prepare('INSERT INTO token (hash, created) VALUES (?, ?)');
  const findToken = database.prepare('SELECT 1 FROM token WHERE hash = ?');
  const insertSession = database.prepare('INSERT INTO session (hash, token, expires) VALUES (?, ?, ?)');
  const findSession = database.prepare('SELECT hash, token, expires FROM session WHERE hash = ? AND expires > ?');
  const deleteSession = database.prepare('DELETE FROM session WHERE hash = ? OR expires <= ?');
  return {
    async countTokens() {
      return (count.get() as { n: number }).n;
    },
    async keepToken(hash, created) {
      insertToken.run(hash, created);
    },
    async hasToken(hash) {
      return findToken.get(hash) !== undefined;
    },
    async revokeTokens() {
      database.exec('DELETE FROM token'); // sessions go with their token: ON DELETE CASCADE
    },
    async keepSession({ hash, token, expires }) {
      insertSession.run(hash, token, expires);
    },
    async session(hash, now) {
      return (findSession.get(hash, now) as unknown as Session | undefined) ?? null;
    },
    async endSession(hash, now) {
      deleteSession.run(hash, now);
    },
  };
}
