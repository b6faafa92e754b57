// Who asks: tokens, sign-in codes, and the sessions that they open. Only hashes are kept.
import { hash } from 'node:crypto';
import type { Account, AccountStore } from '../store/account-store.ts';
import { makeCode, readCode } from './code.ts';
import { readSession } from './session-cookie.ts';

/** Seconds. */
export const SESSION_LIFE = 12 * 3600;
/** How long a sign-in code may lie in somebody's mail, seconds. */
export const CODE_LIFE = 24 * 3600;

/** What an account is made with. */
export type NewAccount = Pick<Account, 'name' | 'role' | 'sites'> & Partial<Pick<Account, 'identity' | 'link'>>;

export interface OpenSession {
  readonly account: Account;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface Access {
  /** An account with an id of its own; not kept yet, so that the audit log can name it first. */
  makeAccount(account: NewAccount): Account;
  /** Makes a token of an account; this is the only time it can be seen. */
  makeToken(account: string): Promise<string>;
  /** Makes a code that opens one session within a day; this is the only time it can be seen. */
  makeCode(account: string): Promise<string>;
  /** The token of a first start, an administrator's who then makes the others' accounts; `null` where there is an account already. */
  firstToken(): Promise<string | null>;
  /** The account that a token opens, or `null`. */
  accepts(token: string): Promise<Account | null>;
  /** The account that a token or a sign-in code opens, or `null`. A code is used up. */
  recognise(secret: string): Promise<Account | null>;
  /** Opens a session and answers its cookie's value. */
  open(account: string): Promise<string>;
  /** The session in a Cookie header. */
  session(cookies: string): Promise<OpenSession | null>;
  close(cookies: string): Promise<void>;
}

/** `now` in milliseconds, `random` as `crypto.randomBytes`. */
export function makeAccess(store: AccountStore, now: () => number, random: (size: number) => Uint8Array): Access {
  const draw = (size: number) => Buffer.from(random(size)).toString('base64url');
  const makeAccount = ({ name, role, sites, identity = null, link = null }: NewAccount): Account => ({
    id: draw(16),
    name,
    role,
    sites,
    identity,
    created: now(),
    ended: null,
    link,
  });
  const makeToken = async (account: string) => {
    const token = `assent_${draw(32)}`;
    await store.keepToken(digest(token), account, now());
    return token;
  };
  const usable = (account: Account | null) => (account?.ended === null && (account.link?.expires ?? Infinity) > now() ? account : null);
  const accepts = async (token: string) => usable(await store.accountOfToken(digest(token)));
  return {
    makeAccount,
    makeToken,
    makeCode: async account => {
      const code = makeCode(random);
      await store.keepTicket({ hash: digest(code), kind: 'code', account, body: '', expires: now() + CODE_LIFE * 1000 }, now());
      return code;
    },
    firstToken: async () => {
      if ((await store.accounts()).length) return null;
      const first = makeAccount({ name: 'first start', role: 'admin', sites: null });
      await store.keepAccount(first);
      return makeToken(first.id);
    },
    accepts,
    recognise: async secret => {
      const code = readCode(secret);
      if (!code) return accepts(secret);
      const ticket = await store.takeTicket(digest(code), 'code', now());
      return ticket?.account ? usable(await store.account(ticket.account)) : null;
    },
    open: async account => {
      const value = draw(32);
      await store.keepSession({ hash: digest(value), account, expires: now() + SESSION_LIFE * 1000 });
      return value;
    },
    session: async cookies => {
      const value = readSession(cookies);
      const session = value ? await store.session(digest(value), now()) : null;
      const account = session && usable(await store.account(session.account));
      return session && account ? { account, expires: session.expires } : null;
    },
    close: async cookies => {
      const value = readSession(cookies);
      if (value) await store.endSession(digest(value), now());
    },
  };
}

// plain SHA-256 is enough: tokens and cookies are 256 random bits, a code is 80 and good for one day, so there is no dictionary to slow down;
// looking the hash up leaks no prefix of the secret through timing
function digest(value: string): Uint8Array {
  return hash('sha256', value, 'buffer');
}
