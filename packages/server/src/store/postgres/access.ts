// Viewer tokens and sessions, known by their hashes alone.
import type { Session, Store } from '../store.ts';
import type { Database } from './database.ts';

type AccessStore = Pick<Store, 'countTokens' | 'keepToken' | 'hasToken' | 'revokeTokens' | 'keepSession' | 'session' | 'endSession'>;

const COUNT = 'SELECT count(*) AS n FROM token';
const KEEP_TOKEN = 'INSERT INTO token (hash, created) VALUES ($1, $2)';
const HAS_TOKEN = 'SELECT 1 FROM token WHERE hash = $1';
const REVOKE = 'DELETE FROM token'; // sessions go with their token: ON DELETE CASCADE
const KEEP_SESSION = 'INSERT INTO session (hash, token, expires) VALUES ($1, $2, $3)';
const SESSION = 'SELECT hash, token, expires FROM session WHERE hash = $1 AND expires > $2';
const END = 'DELETE FROM session WHERE hash = $1 OR expires <= $2';

export function accessIn(database: Database): AccessStore {
  return {
    async countTokens() {
      return (await database.query<{ n: number }>(COUNT, []))[0]?.n ?? 0;
    },
    async keepToken(hash, created) {
      await database.query(KEEP_TOKEN, [hash, created]);
    },
    async hasToken(hash) {
      return (await database.query(HAS_TOKEN, [hash])).length > 0;
    },
    async revokeTokens() {
      await database.query(REVOKE, []);
    },
    async keepSession({ hash, token, expires }) {
      await database.query(KEEP_SESSION, [hash, token, expires]);
    },
    async session(hash, now) {
      return (await database.query<Session>(SESSION, [hash, now]))[0] ?? null;
    },
    async endSession(hash, now) {
      await database.query(END, [hash, now]);
    },
  };
}
