// /v1/session: sign in with a token or a sign-in code, see whether one is signed in, sign out here or everywhere.
import { type Context, Hono } from 'hono';
import { type Access, SESSION_LIFE } from '../access/access.ts';
import { inScope } from '../access/scope.ts';
import { sessionCookie } from '../access/session-cookie.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { limitRate } from '../guards/limit-rate.ts';
import { ownPage } from '../guards/own-page.ts';
import { parseJson } from '../guards/parse-json.ts';
import type { RateLimiter } from '../guards/rate-limiter.ts';
import { readBody } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Account, AccountStore } from '../store/account-store.ts';

const NO_STORE = { 'cache-control': 'no-store' } as const;

export interface SessionParts {
  readonly access: Access;
  readonly trail: Trail;
  readonly store: Pick<AccountStore, 'endSessions'>;
  /** Slows down guessing. */
  readonly limiter: RateLimiter;
  readonly sites: ReadonlyMap<string, ServedSite>;
}

export function sessionRoutes({ access, trail, store, limiter, sites }: SessionParts): Hono<Environment> {
  return new Hono<Environment>()
    .post('/', ownPage, limitRate(limiter), readBody, async c => {
      const account = await access.recognise(readSecret(c.var.body));
      return account ? signIn(access, trail, account, account.link ? 'link' : 'secret', c) : refuse('wrong-token');
    })
    .get('/', async c => {
      const session = await access.session(c.req.header('cookie') ?? '');
      if (!session) return refuse('sign-in');
      const { id, role, name, link } = session.account;
      const theirs = [...sites.values()].filter(({ site }) => inScope(session.account, site.id));
      const served = theirs.map(({ site }) => ({ id: site.id, name: site.name, zone: site.zone ?? 'UTC' }));
      return Response.json({ role, account: { id, name }, expires: new Date(session.expires).toISOString(), sites: served, link }, { headers: NO_STORE });
    })
    .delete('/', ownPage, async c => {
      const cookies = c.req.header('cookie') ?? '';
      const session = await access.session(cookies);
      // a link is open to many: one of them ends no session but their own
      const everywhere = c.req.query('everywhere') === '1' && !session?.account.link;
      if (session) {
        await trail(session.account, everywhere ? 'sessions-ended' : 'signed-out');
        await (everywhere ? store.endSessions(session.account.id) : access.close(cookies));
      }
      return new Response(null, { status: 204, headers: { ...NO_STORE, 'set-cookie': sessionCookie('', 0, c.req.header('host')) } });
    });
}

/** Opens a session for whoever has been recognised, `by` which means, and answers 204 with its cookie. */
export async function signIn(
  access: Access,
  trail: Trail,
  account: Account,
  by: 'secret' | 'link' | 'passkey' | 'company',
  c: Context<Environment>,
): Promise<Response> {
  // a program's token opens what the program does, and no page
  if (account.role === 'capturer') return refuse('not-allowed');
  await trail(account, 'signed-in', { detail: { by } });
  const cookie = sessionCookie(await access.open(account.id), SESSION_LIFE, c.req.header('host'));
  return new Response(null, { status: 204, headers: { ...NO_STORE, 'set-cookie': cookie } });
}

function readSecret(body: string): string {
  const read = parseJson(body);
  const { token } = ('value' in read ? (read.value ?? {}) : {}) as { readonly token?: unknown };
  return typeof token === 'string' ? token.trim() : '';
}
