// Guard against forged requests: what changes something comes from our own page, not from another site that the same browser has open.
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';

/** A header that no form can send; a script of another origin would have to ask first, and is answered no (Fetch, CORS preflight). */
export const OWN_PAGE = 'x-assent';

/**
 * True unless a browser says that another page asks. `Sec-Fetch-Site` is believed first: it is right behind a proxy that changes Host; without it the
 * Origin has to be ours. A program that sends neither is no browser, and has no cookie of anybody else's.
 */
export function isOwnPage(c: Context<Environment>): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site === undefined && origin === undefined) return true;
  if (c.req.header(OWN_PAGE) === undefined) return false;
  return site === undefined ? origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host') : site === 'same-origin';
}

export const ownPage = createMiddleware<Environment>(async (c, next) => (isOwnPage(c) ? next() : refuse('foreign-page')));
