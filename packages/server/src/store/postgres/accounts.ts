// Accounts, and what opens them: known by hashes alone.
import type { Account, AccountStore, Passkey, Session, Ticket } from '../account-store.ts';
import type { Database } from './database.ts';

const ACCOUNT = 'account.id, account.name, account.role, account.sites, account.identity, account.created, account.ended, account.link';
const ALL = `SELECT ${ACCOUNT} FROM account ORDER BY turn`;
const BY_ID = `SELECT ${ACCOUNT} FROM account WHERE id = $1`;
const BY_IDENTITY = `SELECT ${ACCOUNT} FROM account WHERE identity = $1`;
const BY_TOKEN = `SELECT ${ACCOUNT} FROM account JOIN token ON token.account = account.id WHERE token.hash = $1`;
const KEEP = `
INSERT INTO account (id, name, role, sites, identity, created, ended, link) VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8::jsonb) ON CONFLICT (id) DO UPDATE SET
name = excluded.name, role = excluded.role, sites = excluded.sites, identity = excluded.identity, ended = excluded.ended`;
const OPENING = ['token', 'session', 'passkey', 'ticket'].map(table => `DELETE FROM ${table} WHERE account = $1`);
const KEEP_TOKEN = 'INSERT INTO token (hash, account, created) VALUES ($1, $2, $3)';
const KEEP_SESSION = 'INSERT INTO session (hash, account, expires) VALUES ($1, $2, $3)';
const SESSION = 'SELECT hash, account, expires FROM session WHERE hash = $1 AND expires > $2';
const END_SESSION = 'DELETE FROM session WHERE hash = $1 OR expires <= $2';
const END_SESSIONS = 'DELETE FROM session WHERE account = $1';
const PASSKEY = 'SELECT id, account, host, key, counter, transports, created FROM passkey';
const PASSKEYS_OF = `${PASSKEY} WHERE account = $1 ORDER BY created, id`;
const PASSKEY_OF_ID = `${PASSKEY} WHERE id = $1`;
const KEEP_PASSKEY = `
INSERT INTO passkey (id, account, host, key, counter, transports, created) VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)
ON CONFLICT (id) DO UPDATE SET counter = excluded.counter`;
const DROP_PASSKEY = 'DELETE FROM passkey WHERE account = $1 AND id = $2 RETURNING id';
const FORGET_TICKETS = 'DELETE FROM ticket WHERE expires <= $1';
const KEEP_TICKET = 'INSERT INTO ticket (hash, kind, account, body, expires) VALUES ($1, $2, $3, $4, $5)';
const TAKE_TICKET = 'DELETE FROM ticket WHERE hash = $1 AND kind = $2 RETURNING hash, kind, account, body, expires';

export function accountsIn(database: Database): AccountStore {
  const one = async <Row extends object>(text: string, ...values: readonly unknown[]) => (await database.query<Row>(text, values))[0] ?? null;
  return {
    accounts: () => database.query<Account>(ALL, []),
    account: id => one<Account>(BY_ID, id),
    accountOf: identity => one<Account>(BY_IDENTITY, identity),
    async keepAccount({ id, name, role, sites, identity, created, ended, link }) {
      await database.transact(async query => {
        await query(KEEP, [id, name, role, sites && JSON.stringify(sites), identity, created, ended, link && JSON.stringify(link)]);
        if (ended !== null) for (const text of OPENING) await query(text, [id]);
      });
    },
    async keepToken(hash, account, created) {
      await database.query(KEEP_TOKEN, [hash, account, created]);
    },
    accountOfToken: hash => one<Account>(BY_TOKEN, hash),
    async revokeTokens() {
      await database.transact(async query => {
        await query('DELETE FROM token', []);
        await query('DELETE FROM session', []);
      });
    },
    async keepSession({ hash, account, expires }) {
      await database.query(KEEP_SESSION, [hash, account, expires]);
    },
    session: (hash, now) => one<Session>(SESSION, hash, now),
    async endSession(hash, now) {
      await database.query(END_SESSION, [hash, now]);
    },
    async endSessions(account) {
      await database.query(END_SESSIONS, [account]);
    },
    passkeys: account => database.query<Passkey>(PASSKEYS_OF, [account]),
    passkey: id => one<Passkey>(PASSKEY_OF_ID, id),
    async keepPasskey({ id, account, host, key, counter, transports, created }) {
      await database.query(KEEP_PASSKEY, [id, account, host, key, counter, JSON.stringify(transports), created]);
    },
    async dropPasskey(account, id) {
      return (await one(DROP_PASSKEY, account, id)) !== null;
    },
    async keepTicket({ hash, kind, account, body, expires }, now) {
      await database.query(FORGET_TICKETS, [now]);
      await database.query(KEEP_TICKET, [hash, kind, account, body, expires]);
    },
    async takeTicket(hash, kind, now) {
      const ticket = await one<Ticket>(TAKE_TICKET, hash, kind);
      return ticket && ticket.expires > now ? ticket : null;
    },
  };
}
