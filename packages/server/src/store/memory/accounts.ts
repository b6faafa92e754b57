// Accounts, and what opens them, in memory.
import type { Account, AccountStore, Passkey } from '../account-store.ts';
import type { Contents } from './contents.ts';

export function accountsInMemory({ accounts, tokens, sessions, passkeys, tickets }: Contents): AccountStore {
  const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex');
  const dropWhere = <T>(map: Map<string, T>, meant: (value: T) => boolean) => {
    for (const [key, value] of map) if (meant(value)) map.delete(key);
  };
  const known = (id: string) => {
    if (!accounts.has(id)) throw new Error(`expected an account, got ${id}`);
  };
  return {
    async accounts() {
      return [...accounts.values()];
    },
    async account(id) {
      return accounts.get(id) ?? null;
    },
    async accountOf(identity) {
      return [...accounts.values()].find(account => account.identity === identity) ?? null;
    },
    async keepAccount(account) {
      const same = ({ id, identity }: Account) => id !== account.id && identity !== null && identity === account.identity;
      if ([...accounts.values()].some(same)) throw new Error('expected an identity of no other account');
      accounts.set(account.id, { ...account, created: accounts.get(account.id)?.created ?? account.created });
      if (account.ended === null) return;
      dropWhere(tokens, id => id === account.id);
      for (const map of [sessions, passkeys, tickets] as Map<string, { readonly account: string | null }>[]) dropWhere(map, one => one.account === account.id);
    },
    async keepToken(hash, account) {
      known(account);
      tokens.set(hex(hash), account);
    },
    async accountOfToken(hash) {
      return accounts.get(tokens.get(hex(hash)) ?? '') ?? null;
    },
    async revokeTokens() {
      tokens.clear();
      sessions.clear();
    },
    async keepSession(session) {
      known(session.account);
      sessions.set(hex(session.hash), session);
    },
    async session(hash, now) {
      const session = sessions.get(hex(hash));
      return session && session.expires > now ? session : null;
    },
    async endSession(hash, now) {
      sessions.delete(hex(hash));
      dropWhere(sessions, ({ expires }) => expires <= now);
    },
    async endSessions(account) {
      dropWhere(sessions, session => session.account === account);
    },
    async passkeys(account) {
      return [...passkeys.values()].filter(passkey => passkey.account === account);
    },
    async passkey(id) {
      return passkeys.get(id) ?? null;
    },
    async keepPasskey(passkey) {
      known(passkey.account);
      const kept: Passkey = passkeys.get(passkey.id) ?? passkey;
      passkeys.set(passkey.id, { ...kept, counter: passkey.counter });
    },
    async dropPasskey(account, id) {
      return passkeys.get(id)?.account === account && passkeys.delete(id);
    },
    async keepTicket(ticket, now) {
      dropWhere(tickets, ({ expires }) => expires <= now);
      tickets.set(hex(ticket.hash), ticket);
    },
    async takeTicket(hash, kind, now) {
      const ticket = tickets.get(hex(hash));
      if (ticket?.kind !== kind) return null;
      tickets.delete(hex(hash));
      return ticket.expires > now ? ticket : null;
    },
  };
}
