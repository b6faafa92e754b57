// /v1/session: sign in with a viewer token, see whether one is signed in, sign out.
import { Hono } from 'hono';
import { type Access, COOKIE, SESSION_LIFE } from '../access/access.ts';
import type { Environment } from '../environment.ts';
import { limitRate } from '../guards/limit-rate.ts';
import { parseJson } from '../guards/parse-json.ts';
import type { RateLimiter } from '../guards/rate-limiter.ts';
import { readBody } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';

const NO_STORE = { 'cache-control': 'no-store' } as const;

/** `limiter` slows down guessing; the cookie is same-site, so no other page can use it or sign anyone in. */
export function sessionRoutes(access: Access, limiter: RateLimiter, sites: ReadonlyMap<string, ServedSite>): Hono<Environment> {
  return new Hono<Environment>()
    .post('/', limitRate(limiter), readBody, async c => {
      const value = await access.open(readToken(c.var.body));
      return value
        ? new Response(null, { status: 204, headers: { ...NO_STORE, 'set-cookie': cookie(value, SESSION_LIFE, c.env.secure) } })
        : refuse('wrong-token');
    })
    .get('/', async c => {
      const session = await access.session(c.req.header('cookie') ?? '');
      if (!session) return refuse('sign-in');
      const served = [...sites.values()].map(({ site: { id, name } }) => ({ id, name }));
      return Response.json({ role: 'viewer', expires: new Date(session.expires).toISOString(), sites: served }, { headers: NO_STORE });
    })
    .delete('/', async c => {
      await access.close(c.req.header('cookie') ?? '');
      return new Response(null, { status: 204, headers: { ...NO_STORE, 'set-cookie': cookie('', 0, c.env.secure) } });
    });
}

function readToken(body: string): string {
  const read = parseJson(body);
  const { token } = ('value' in read ? (read.value ?? {}) : {}) as { readonly token?: unknown };
  return typeof token === 'string' ? token.trim() : '';
}

function cookie(value: string, life: number, secure: boolean): string {
  return `${COOKIE}=${value}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}
