// /v1/accounts: who may ask what, given and taken by administrators. Every change is in the audit log before it is made.
import { type Context, Hono } from 'hono';
import type { AccountDraft } from '@assent/core/schema';
import { AccountSchema } from '@assent/core/schema';
import type { Access } from '../access/access.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { allow } from '../guards/allow.ts';
import { parseJson } from '../guards/parse-json.ts';
import { readBody } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import type { Account, AccountStore } from '../store/account-store.ts';

const NO_STORE = { 'cache-control': 'no-store' } as const;

export interface AccountParts {
  readonly access: Access;
  readonly store: AccountStore;
  readonly trail: Trail;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** An administrator of some sites sees and changes accounts of those sites alone. */
export function accountRoutes({ access, store, trail, now }: AccountParts): Hono<Environment> {
  /** Runs `change` on an account that the administrator may change, or refuses. */
  const onAccount = (change: (account: Account, c: Context<Environment>) => Response | Promise<Response>) => async (c: Context<Environment>) => {
    const account = await store.account(c.req.param('account') ?? '');
    return account?.ended === null && !account.link && covers(c.var.account, account) ? change(account, c) : refuse('not-found');
  };
  const keep = async (account: Account, draft: AccountDraft, c: Context<Environment>) => {
    if (!covers(c.var.account, draft)) return refuse('unknown-site');
    const identity = draft.identity === undefined ? account.identity : awaited(draft.identity);
    const owner = identity === null ? null : await store.accountOf(identity);
    if (owner && owner.id !== account.id) return refuse('taken');
    const changed = { ...account, ...draft, identity };
    if (await leavesNone(store, changed)) return refuse('last-admin');
    const { role, sites } = draft;
    await trail(c.var.account, 'account-changed', { about: account.id, detail: { role, sites: sites?.join(' ') ?? '*' } });
    await store.keepAccount(changed);
    return Response.json(show(changed), { headers: NO_STORE });
  };
  const make = async (draft: AccountDraft, c: Context<Environment>) => {
    if (!covers(c.var.account, draft)) return refuse('unknown-site');
    const identity = awaited(draft.identity ?? null);
    if (identity && (await store.accountOf(identity))) return refuse('taken');
    const account = access.makeAccount({ ...draft, identity });
    const { role, sites } = draft;
    await trail(c.var.account, 'account-made', { about: account.id, detail: { role, sites: sites?.join(' ') ?? '*' } });
    await store.keepAccount(account);
    return Response.json(show(account), { status: 201, headers: NO_STORE });
  };
  return new Hono<Environment>()
    .get('/', allow(access, 'GET /v1/accounts'), async c => {
      const theirs = (await store.accounts()).filter(account => !account.link && covers(c.var.account, account));
      return Response.json({ accounts: theirs.map(show) }, { headers: NO_STORE });
    })
    .post('/', allow(access, 'POST /v1/accounts'), readBody, c => withDraft(c, draft => make(draft, c)))
    .post(
      '/:account',
      allow(access, 'POST /v1/accounts/:account'),
      readBody,
      onAccount((account, c) => withDraft(c, draft => keep(account, draft, c))),
    )
    .delete(
      '/:account',
      allow(access, 'DELETE /v1/accounts/:account'),
      onAccount(async (account, c) => {
        const ended = { ...account, ended: now(), identity: null };
        if (await leavesNone(store, ended)) return refuse('last-admin');
        await trail(c.var.account, 'account-ended', { about: account.id });
        await store.keepAccount(ended);
        return new Response(null, { status: 204, headers: NO_STORE });
      }),
    )
    .post(
      '/:account/code',
      allow(access, 'POST /v1/accounts/:account/code'),
      onAccount(async ({ id }, c) => {
        await trail(c.var.account, 'code-made', { about: id });
        return Response.json({ code: await access.makeCode(id) }, { status: 201, headers: NO_STORE });
      }),
    )
    .post(
      '/:account/token',
      allow(access, 'POST /v1/accounts/:account/token'),
      onAccount(async ({ id }, c) => {
        await trail(c.var.account, 'token-made', { about: id });
        return Response.json({ token: await access.makeToken(id) }, { status: 201, headers: NO_STORE });
      }),
    );
}

/** What of an account is shown; never what opens it. */
const show = (account: Account) => ({ ...account, identity: nameOf(account), linked: account.identity !== null && !account.identity.startsWith('mailto:') });

/** An account that waits for the first sign-in under an address. */
const awaited = (address: string | null): string | null => address && `mailto:${address.toLowerCase()}`;

/** The address that an account waits for; once it is linked, the provider's name for it. */
const nameOf = ({ identity }: Pick<Account, 'identity'>): string | null => identity?.replace(/^mailto:/, '') ?? null;

/** True where all that one may ask about is within what the other may. */
const covers = (by: Pick<Account, 'sites'>, of: Pick<Account, 'sites'>): boolean =>
  by.sites === null || (of.sites !== null && of.sites.every(site => by.sites?.includes(site)));

const isChief = ({ role, sites, ended }: Account): boolean => role === 'admin' && sites === null && ended === null;

/** True where nobody could give accounts any more: then only the command line can. */
async function leavesNone(store: Pick<AccountStore, 'accounts'>, changed: Account): Promise<boolean> {
  const accounts = await store.accounts();
  const before = accounts.some(isChief);
  return before && !accounts.map(account => (account.id === changed.id ? changed : account)).some(isChief);
}

function withDraft(c: Context<Environment>, use: (draft: AccountDraft) => Promise<Response>): Response | Promise<Response> {
  const read = parseJson(c.var.body);
  if ('fault' in read) return refuse(read.fault);
  const parsed = AccountSchema.safeParse(read.value);
  return parsed.success ? use({ ...parsed.data, sites: parsed.data.sites && [...new Set(parsed.data.sites)].sort() }) : refuse('shape');
}
