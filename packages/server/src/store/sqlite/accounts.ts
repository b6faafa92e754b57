// Accounts, and what opens them: known by hashes alone.
import type { DatabaseSync } from 'node:sqlite';
import type { ShareLink } from '@assent/core';
import type { Account, AccountStore, Passkey, Session, Ticket } from '../account-store.ts';
import { transact } from './transact.ts';

type AccountRow = Omit<Account, 'sites' | 'link'> & { readonly sites: string | null; readonly link: string | null };
type PasskeyRow = Omit<Passkey, 'transports'> & { readonly transports: string };

const readAccount = (row: unknown): Account | null => {
  if (row === undefined) return null;
  const { sites, link, ...same } = row as AccountRow;
  return { ...same, sites: sites === null ? null : (JSON.parse(sites) as string[]), link: link === null ? null : (JSON.parse(link) as ShareLink) };
};
const readPasskey = (row: unknown): Passkey => {
  const { transports, ...same } = row as PasskeyRow;
  return { ...same, transports: JSON.parse(transports) as string[] };
};

export function accountsIn(database: DatabaseSync): AccountStore {
  const all = database.prepare('SELECT * FROM account ORDER BY rowid');
  const byId = database.prepare('SELECT * FROM account WHERE id = ?');
  const byIdentity = database.prepare('SELECT * FROM account WHERE identity = ?');
  const byToken = database.prepare('SELECT account.* FROM account JOIN token ON token.account = account.id WHERE token.hash = ?');
  const keep = database.prepare(
    'INSERT INTO account (id, name, role, sites, identity, created, ended, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ' +
      'name = excluded.name, role = excluded.role, sites = excluded.sites, identity = excluded.identity, ended = excluded.ended',
  );
  const opening = ['token', 'session', 'passkey', 'ticket'].map(table => database.prepare(`DELETE FROM ${table} WHERE account = ?`));
  const insertToken = database.prepare('INSERT INTO token (hash, account, created) VALUES (?, ?, ?)');
  const insertSession = database.prepare('INSERT INTO session (hash, account, expires) VALUES (?, ?, ?)');
  const findSession = database.prepare('SELECT * FROM session WHERE hash = ? AND expires > ?');
  const deleteSession = database.prepare('DELETE FROM session WHERE hash = ? OR expires <= ?');
  const deleteSessions = database.prepare('DELETE FROM session WHERE account = ?');
  const passkeysOf = database.prepare('SELECT * FROM passkey WHERE account = ? ORDER BY created, id');
  const findPasskey = database.prepare('SELECT * FROM passkey WHERE id = ?');
  const keepPasskey = database.prepare(
    'INSERT INTO passkey (id, account, host, key, counter, transports, created) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET counter = excluded.counter',
  );
  const deletePasskey = database.prepare('DELETE FROM passkey WHERE account = ? AND id = ?');
  const forgetTickets = database.prepare('DELETE FROM ticket WHERE expires <= ?');
  const insertTicket = database.prepare('INSERT INTO ticket (hash, kind, account, body, expires) VALUES (?, ?, ?, ?, ?)');
  const takeTicket = database.prepare('DELETE FROM ticket WHERE hash = ? AND kind = ? RETURNING *');
  return {
    async accounts() {
      return all.all().flatMap(row => readAccount(row) ?? []);
    },
    async account(id) {
      return readAccount(byId.get(id));
    },
    async accountOf(identity) {
      return readAccount(byIdentity.get(identity));
    },
    async keepAccount({ id, name, role, sites, identity, created, ended, link }) {
      transact(database, () => {
        keep.run(id, name, role, sites && JSON.stringify(sites), identity, created, ended, link && JSON.stringify(link));
        if (ended !== null) for (const statement of opening) statement.run(id);
      });
    },
    async keepToken(hash, account, created) {
      insertToken.run(hash, account, created);
    },
    async accountOfToken(hash) {
      return readAccount(byToken.get(hash));
    },
    async revokeTokens() {
      transact(database, () => database.exec('DELETE FROM token; DELETE FROM session'));
    },
    async keepSession({ hash, account, expires }) {
      insertSession.run(hash, account, expires);
    },
    async session(hash, now) {
      return (findSession.get(hash, now) as unknown as Session | undefined) ?? null;
    },
    async endSession(hash, now) {
      deleteSession.run(hash, now);
    },
    async endSessions(account) {
      deleteSessions.run(account);
    },
    async passkeys(account) {
      return passkeysOf.all(account).map(readPasskey);
    },
    async passkey(id) {
      const row = findPasskey.get(id);
      return row ? readPasskey(row) : null;
    },
    async keepPasskey({ id, account, host, key, counter, transports, created }) {
      keepPasskey.run(id, account, host, key, counter, JSON.stringify(transports), created);
    },
    async dropPasskey(account, id) {
      return deletePasskey.run(account, id).changes > 0;
    },
    async keepTicket({ hash, kind, account, body, expires }, now) {
      forgetTickets.run(now);
      insertTicket.run(hash, kind, account, body, expires);
    },
    async takeTicket(hash, kind, now) {
      const ticket = takeTicket.get(hash, kind) as unknown as Ticket | undefined;
      return ticket && ticket.expires > now ? ticket : null;
    },
  };
}
