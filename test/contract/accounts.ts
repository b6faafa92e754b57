// The contract of a store's staff part, run on every implementation.
import { ROLES } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Account, Passkey, Ticket } from '../../packages/server/src/store/account-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { bytes } from '../helpers/new-record.ts';

const account = (changes: Partial<Account> = {}): Account => ({
  id: 'a'.repeat(22),
  name: 'Camille, marketing',
  role: 'viewer',
  sites: ['shop'],
  identity: null,
  created: 5,
  ended: null,
  link: null,
  ...changes,
});
const A = account();
const B = account({ id: 'b'.repeat(22), role: 'admin', sites: null, identity: 'mailto:b@example.org' });
const passkey = (changes: Partial<Passkey> = {}): Passkey => ({
  id: 'key-1',
  account: A.id,
  host: 'consent.example.org',
  key: bytes(9),
  counter: 0,
  transports: ['internal', 'hybrid'],
  created: 7,
  ...changes,
});
const ticket = (changes: Partial<Ticket> = {}): Ticket => ({ hash: bytes(8), kind: 'code', account: A.id, body: '', expires: 100, ...changes });
const plainKey = (kept: Passkey | null) => kept && { ...kept, key: [...kept.key] };

/** `open` opens the same store every time it is called. */
export function accountContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.keepAccount(A);
    await store.keepAccount(B);
  });
  afterEach(async () => {
    await store.close();
    remove();
  });

  test('an account has any of the roles that there are', async () => {
    for (const role of ROLES) {
      await store.keepAccount({ ...A, role });
      expect((await store.account(A.id))?.role).toBe(role);
    }
  });

  test('accounts come back whole after a restart, in the order in which they were made', async () => {
    await store.close();
    store = await open();
    expect(await store.accounts()).toEqual([A, B]);
    expect([await store.account(B.id), await store.account('c'.repeat(22))]).toEqual([B, null]);
    expect([await store.accountOf('mailto:b@example.org'), await store.accountOf('mailto:c@example.org')]).toEqual([B, null]);
  });

  test('a change keeps the place and the day on which an account was made', async () => {
    const changed = account({ name: 'Camille', role: 'editor', sites: null, identity: 'https://id.example 7', created: 99 });
    await store.keepAccount(changed);
    expect(await store.accounts()).toEqual([{ ...changed, created: 5 }, B]);
  });

  test('a share link comes back with its locks, and ends with all that opens it', async () => {
    const link = { range: { days: 28 }, filter: { device: 'mobile', country: '' }, expires: 90 } as const;
    const spanned = { range: { from: '2026-11-01', to: '2026-11-23' }, filter: {}, expires: 91 };
    const shares = [account({ id: 'c'.repeat(22), link }), account({ id: 'd'.repeat(22), link: spanned })];
    for (const share of shares) await store.keepAccount(share);
    await store.keepToken(bytes(1), 'c'.repeat(22), 0);
    await store.keepSession({ hash: bytes(2), account: 'c'.repeat(22), expires: 100 });
    await store.close();
    store = await open();
    expect([await store.accounts(), await store.accountOfToken(bytes(1))]).toEqual([[A, B, ...shares], shares[0]]);
    const ended = account({ id: 'c'.repeat(22), link, ended: 50 });
    await store.keepAccount(ended);
    expect([await store.account(ended.id), await store.accountOfToken(bytes(1)), await store.session(bytes(2), 0)]).toEqual([ended, null, null]);
  });

  test('an identity opens one account: a second one is rejected and nothing is kept of it', async () => {
    await expect(store.keepAccount({ ...A, name: 'other', identity: B.identity })).rejects.toThrow();
    await expect(store.keepAccount(account({ id: 'c'.repeat(22), identity: B.identity }))).rejects.toThrow();
    expect(await store.accounts()).toEqual([A, B]);
  });

  test('a token opens its account, until tokens are revoked; sessions go with them', async () => {
    await store.keepToken(bytes(1), B.id, 0);
    await store.keepSession({ hash: bytes(2), account: A.id, expires: 100 });
    expect([await store.accountOfToken(bytes(1)), await store.accountOfToken(bytes(2))]).toEqual([B, null]);
    await store.revokeTokens();
    expect([await store.accountOfToken(bytes(1)), await store.session(bytes(2), 0)]).toEqual([null, null]);
  });

  test('nothing is kept for an account that is not there', async () => {
    await expect(store.keepToken(bytes(1), 'nobody', 0)).rejects.toThrow();
    await expect(store.keepSession({ hash: bytes(1), account: 'nobody', expires: 1 })).rejects.toThrow();
    await expect(store.keepPasskey(passkey({ account: 'nobody' }))).rejects.toThrow();
  });

  test('a session ends when it is ended, when it expires and with all of its account', async () => {
    for (const n of [1, 2, 3]) await store.keepSession({ hash: bytes(n), account: n < 3 ? A.id : B.id, expires: 100 });
    expect(await store.session(bytes(1), 99)).toMatchObject({ account: A.id, expires: 100 });
    expect(await store.session(bytes(1), 100)).toBeNull();
    await store.endSession(bytes(1), 0);
    expect([await store.session(bytes(1), 0), (await store.session(bytes(2), 0))?.account]).toEqual([null, A.id]);
    await store.endSessions(A.id);
    expect([await store.session(bytes(2), 0), (await store.session(bytes(3), 0))?.account]).toEqual([null, B.id]);
    await store.endSession(bytes(9), 100);
    expect(await store.session(bytes(3), 0)).toBeNull();
  });

  test('a passkey comes back whole; used again, it keeps all but its counter', async () => {
    await store.keepPasskey(passkey());
    await store.keepPasskey(passkey({ id: 'key-2', created: 8 }));
    await store.keepPasskey(passkey({ counter: 4, host: 'evil.example', key: bytes(1), transports: [] }));
    expect(plainKey(await store.passkey('key-1'))).toEqual({ ...passkey({ counter: 4 }), key: [...bytes(9)] });
    expect((await store.passkeys(A.id)).map(({ id }) => id)).toEqual(['key-1', 'key-2']);
    expect([await store.passkeys(B.id), await store.passkey('key-3')]).toEqual([[], null]);
    expect([await store.dropPasskey(B.id, 'key-1'), await store.dropPasskey(A.id, 'key-1'), await store.passkey('key-1')]).toEqual([false, true, null]);
  });

  test('a ticket is good for one use, of its own kind, in its time', async () => {
    await store.keepTicket(ticket(), 0);
    await store.keepTicket(ticket({ hash: bytes(7), kind: 'company', account: null, body: '{"nonce":"n"}' }), 0);
    expect(await store.takeTicket(bytes(7), 'code', 0)).toBeNull();
    expect(await store.takeTicket(bytes(7), 'company', 0)).toMatchObject({ account: null, body: '{"nonce":"n"}' });
    const both = await Promise.all([store.takeTicket(bytes(8), 'code', 99), store.takeTicket(bytes(8), 'code', 99)]);
    expect(both.filter(Boolean).length).toBe(1);
    await store.keepTicket(ticket(), 0);
    expect(await store.takeTicket(bytes(8), 'code', 100)).toBeNull();
  });

  test('an account that has ended keeps its name and nothing that opens it', async () => {
    await store.keepToken(bytes(1), A.id, 0);
    await store.keepSession({ hash: bytes(2), account: A.id, expires: 100 });
    await store.keepPasskey(passkey());
    await store.keepTicket(ticket(), 0);
    await store.keepAccount({ ...A, ended: 50 });
    expect((await store.accounts())[0]).toEqual({ ...A, ended: 50 });
    expect([
      await store.accountOfToken(bytes(1)),
      await store.session(bytes(2), 0),
      await store.passkey('key-1'),
      await store.takeTicket(bytes(8), 'code', 0),
    ]).toEqual([null, null, null, null]);
  });
}
