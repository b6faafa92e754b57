// /v1/session/company: to the company's provider and back, with a session. /v1/session/means: which ways to sign in there are.
import { type Context, Hono } from 'hono';
import { type Access, SESSION_LIFE } from '../access/access.ts';
import type { Company } from '../access/company.ts';
import { sessionCookie } from '../access/session-cookie.ts';
import type { Trail } from '../access/trail.ts';
import type { Environment } from '../environment.ts';
import { limitRate } from '../guards/limit-rate.ts';
import type { RateLimiter } from '../guards/rate-limiter.ts';

const STATE = 'assent-company';
const PATH = '/v1/session/company';
const CALLBACK = `${PATH}/callback`;

export interface CompanyRouteParts {
  readonly access: Access;
  /** `null` where the operator has named no provider. */
  readonly company: Company | null;
  readonly trail: Trail;
  readonly limiter: RateLimiter;
  /** Hears what went wrong at the provider; the person is told that it did. */
  readonly onFailure: (error: unknown) => void;
}

export function companyRoutes({ access, company, trail, limiter, onFailure }: CompanyRouteParts): Hono<Environment> {
  const begin = async (c: Context<Environment>) => {
    if (!company) return toDashboard('failed');
    try {
      const { address, state } = await company.begin(ownAddress(c) + CALLBACK);
      return new Response(null, { status: 303, headers: { location: address, 'set-cookie': stateCookie(state, 600, c), 'cache-control': 'no-store' } });
    } catch (error) {
      onFailure(error);
      return toDashboard('failed');
    }
  };
  const finish = async (c: Context<Environment>) => {
    const state = c.req.query('state') ?? '';
    // the browser that comes back is the one that left: nobody is signed in to an account that another one has sent
    const isSame = state !== '' && (c.req.header('cookie') ?? '').split(/; */).includes(`${STATE}=${state}`);
    if (!company || !isSame) return toDashboard('failed');
    try {
      const account = await company.finish(new URL(c.req.url), state);
      if (!account) return toDashboard('unknown');
      await trail(account, 'signed-in', { detail: { by: 'company' } });
      const answer = toDashboard('');
      answer.headers.append('set-cookie', sessionCookie(await access.open(account.id), SESSION_LIFE, c.req.header('host')));
      answer.headers.append('set-cookie', stateCookie('', 0, c));
      return answer;
    } catch (error) {
      onFailure(error);
      return toDashboard('failed');
    }
  };
  return new Hono<Environment>()
    .get('/v1/session/means', () => Response.json({ company: company !== null }, { headers: { 'cache-control': 'no-store' } }))
    .get(PATH, limitRate(limiter), begin)
    .get(CALLBACK, limitRate(limiter), finish);
}

/** `outcome`: `''` = signed in, `unknown` = nobody has invited that person, `failed` = the provider did not go along. */
const toDashboard = (outcome: '' | 'unknown' | 'failed'): Response =>
  new Response(null, { status: 303, headers: { location: `/dashboard/${outcome && `#company=${outcome}`}`, 'cache-control': 'no-store' } });

const ownAddress = (c: Context<Environment>): string => `${c.env.secure ? 'https' : 'http'}://${c.req.header('host') ?? 'localhost'}`;

/** Lax, unlike the session's: it has to come along when the provider sends the browser back. */
const stateCookie = (state: string, life: number, c: Context<Environment>): string =>
  sessionCookie(state, life, c.req.header('host'))
    .replace(/^[^=]*/, STATE)
    .replace('; Path=/;', `; Path=${PATH};`)
    .replace('SameSite=Strict', 'SameSite=Lax');
