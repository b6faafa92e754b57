// Guard: a route is for the roles that the table names, about the sites that are theirs; by session cookie, or as a bearer token.
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Access } from '../access/access.ts';
import { BY_LINK, mayAsk, type Route } from '../access/permissions.ts';
import { inScope } from '../access/scope.ts';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { Account } from '../store/account-store.ts';
import { isOwnPage, OWN_PAGE } from './own-page.ts';

/** Sets `account`. A site in the address that is not theirs is answered like one that is not there; routes with a site in the body ask `inScope` themselves. */
export const allow = (access: Access, route: Route) =>
  createMiddleware<Environment>(async (c, next) => {
    const bearer = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const account = bearer ? await access.accepts(bearer) : await ofSession(access, c);
    if (!account) return refuse('sign-in', { 'www-authenticate': 'Bearer' });
    // a bearer token is in no browser's jar: nobody can send it along unseen
    if (!bearer && c.req.method !== 'GET' && (c.req.header(OWN_PAGE) === undefined || !isOwnPage(c))) return refuse('foreign-page');
    if (!mayAsk(account.role, route) || (account.link && !BY_LINK.includes(route))) return refuse('not-allowed');
    const site = c.req.query('site') ?? c.req.param('site');
    if (site !== undefined && !inScope(account, site)) return refuse('unknown-site');
    c.set('account', account);
    return next();
  });

const ofSession = async (access: Access, c: Context<Environment>): Promise<Account | null> =>
  (await access.session(c.req.header('cookie') ?? ''))?.account ?? null;
