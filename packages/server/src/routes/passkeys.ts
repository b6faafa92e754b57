// /v1/passkeys: one's own passkeys. /v1/session/passkey: signing in with one.
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { type Context, Hono } from 'hono';
import type { Access } from '../access/access.ts';
import type { Passkeys } from '../access/passkeys.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { allow } from '../guards/allow.ts';
import { limitRate } from '../guards/limit-rate.ts';
import { ownPage } from '../guards/own-page.ts';
import { parseJson } from '../guards/parse-json.ts';
import type { RateLimiter } from '../guards/rate-limiter.ts';
import { readBody } from '../guards/read-body.ts';
import { refuse } from '../refuse.ts';
import type { AccountStore } from '../store/account-store.ts';
import { signIn } from './session.ts';

const NO_STORE = { 'cache-control': 'no-store' } as const;

export interface PasskeyParts {
  readonly access: Access;
  readonly passkeys: Passkeys;
  readonly trail: Trail;
  readonly store: AccountStore;
  readonly limiter: RateLimiter;
}

export function passkeyRoutes({ access, passkeys, trail, store, limiter }: PasskeyParts): Hono<Environment> {
  /** Runs `use` with the page's origin, which a browser says with every such request, and an IP number has none that a passkey can be made for. */
  const onPage = (use: (origin: string, c: Context<Environment>) => Promise<Response>) => async (c: Context<Environment>) => {
    const origin = c.req.header('origin') ?? '';
    return URL.canParse(origin) ? use(new URL(origin).origin, c) : refuse('foreign-page');
  };
  return new Hono<Environment>()
    .get('/v1/passkeys', allow(access, 'GET /v1/passkeys'), async c => {
      const own = await store.passkeys(c.var.account.id);
      return Response.json({ passkeys: own.map(({ id, host, created }) => ({ id, host, created })) }, { headers: NO_STORE });
    })
    .post(
      '/v1/passkeys/options',
      allow(access, 'POST /v1/passkeys/options'),
      onPage(async (origin, c) => Response.json(await passkeys.offer(c.var.account, origin), { headers: NO_STORE })),
    )
    .post(
      '/v1/passkeys',
      allow(access, 'POST /v1/passkeys'),
      readBody,
      onPage(async (origin, c) => {
        const made = await passkeys.accept(c.var.account, origin, readAnswer<RegistrationResponseJSON>(c.var.body));
        if (!made || (await store.passkey(made.id))) return refuse('no-passkey');
        await trail(c.var.account, 'passkey-added', { about: c.var.account.id });
        await store.keepPasskey(made);
        return new Response(null, { status: 204, headers: NO_STORE });
      }),
    )
    .delete('/v1/passkeys/:passkey', allow(access, 'DELETE /v1/passkeys/:passkey'), async c => {
      const id = c.req.param('passkey');
      if (!(await store.passkeys(c.var.account.id)).some(own => own.id === id)) return refuse('not-found');
      await trail(c.var.account, 'passkey-removed', { about: c.var.account.id });
      await store.dropPasskey(c.var.account.id, id);
      return new Response(null, { status: 204, headers: NO_STORE });
    })
    .post(
      '/v1/session/passkey/options',
      ownPage,
      limitRate(limiter),
      onPage(async origin => Response.json(await passkeys.ask(origin), { headers: NO_STORE })),
    )
    .post(
      '/v1/session/passkey',
      ownPage,
      limitRate(limiter),
      readBody,
      onPage(async (origin, c) => {
        const account = await passkeys.recognise(origin, readAnswer<AuthenticationResponseJSON>(c.var.body));
        return account ? signIn(access, trail, account, 'passkey', c) : refuse('no-passkey');
      }),
    );
}

/** What the browser's authenticator has answered; the library looks at every field of it. */
function readAnswer<T>(body: string): T {
  const read = parseJson(body);
  return (('value' in read ? read.value : null) ?? {}) as T;
}
