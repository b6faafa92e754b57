// Viewer tokens and sessions in memory.
import type { Store } from '../store.ts';
import type { Contents } from './contents.ts';

type AccessStore = Pick<Store, 'countTokens' | 'keepToken' | 'hasToken' | 'revokeTokens' | 'keepSession' | 'session' | 'endSession'>;

export function accessInMemory({ tokens, sessions }: Contents): AccessStore {
  const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
  return {
    async countTokens() {
      return tokens.size;
    },
    async keepToken(hash) {
      tokens.add(hex(hash));
    },
    async hasToken(hash) {
      return tokens.has(hex(hash));
    },
    async revokeTokens() {
      tokens.clear();
      sessions.clear();
    },
    async keepSession(session) {
      sessions.set(hex(session.hash), session);
    },
    async session(hash, now) {
      const session = sessions.get(hex(hash));
      return session && session.expires > now ? session : null;
    },
    async endSession(hash, now) {
      sessions.delete(hex(hash));
      for (const [key, { expires }] of sessions) if (expires <= now) sessions.delete(key);
    },
  };
}
