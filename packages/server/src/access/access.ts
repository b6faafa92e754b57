// Who may see the rates: viewer tokens, and the sessions they open. Only hashes are kept.
import { hash } from 'node:crypto';
import type { Session, Store } from '../store/store.ts';

export const COOKIE = 'assent-session';
/** Seconds. */
export const SESSION_LIFE = 12 * 3600;

export interface Access {
  /** Makes a viewer token; this is the only time it can be seen. `revoke` ends all earlier ones. */
  makeToken(revoke?: boolean): Promise<string>;
  /** The token of a first start, `null` when there is one already. */
  firstToken(): Promise<string | null>;
  accepts(token: string): Promise<boolean>;
  /** Opens a session; its cookie value, or `null` for a wrong token. */
  open(token: string): Promise<string | null>;
  /** The session in a Cookie header. */
  session(cookies: string): Promise<Session | null>;
  close(cookies: string): Promise<void>;
}

type Kept = Pick<Store, 'countTokens' | 'keepToken' | 'hasToken' | 'revokeTokens' | 'keepSession' | 'session' | 'endSession'>;

/** `now` in milliseconds, `random` as `crypto.randomBytes`. */
export function makeAccess(store: Kept, now: () => number, random: (size: number) => Uint8Array): Access {
  const makeToken = async (revoke = false) => {
    const token = `assent_${Buffer.from(random(32)).toString('base64url')}`;
    if (revoke) await store.revokeTokens();
    await store.keepToken(digest(token), now());
    return token;
  };
  return {
    makeToken,
    firstToken: async () => ((await store.countTokens()) ? null : makeToken()),
    accepts: token => store.hasToken(digest(token)),
    open: async token => {
      if (!(await store.hasToken(digest(token)))) return null;
      const value = Buffer.from(random(32)).toString('base64url');
      await store.keepSession({ hash: digest(value), token: digest(token), expires: now() + SESSION_LIFE * 1000 });
      return value;
    },
    session: async cookies => {
      const value = readSession(cookies);
      return value ? store.session(digest(value), now()) : null;
    },
    close: async cookies => {
      const value = readSession(cookies);
      if (value) await store.endSession(digest(value), now());
    },
  };
}

// plain SHA-256 is enough: the input is 256 random bits, so there is no dictionary to slow down;
// looking the hash up leaks no prefix of the token through timing
function digest(value: string): Uint8Array {
  return hash('sha256', value, 'buffer');
}

function readSession(cookies: string): string | undefined {
  return cookies
    .split(/; */)
    .find(pair => pair.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
}
