// Guard: who has no fresh token of a page is refused by the address alone, before anything of the body is read, and is given one to come back with.
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { type PageTokens, pageOf } from './page-tokens.ts';

const PATH = '/v1/records?';

/** The header that gives a token, as the address to send the record to, so that a script has nothing to put together. */
export const giveToken = (tokens: PageTokens, page: string) => ({ 'assent-token': PATH + tokens.give(page) });

/**
 * Sets `page`. The token comes in the address, `?<site>.<version>.<hour>.<mac>`: a header of ours would need a preflight, and a beacon has none.
 * `<site>.<version>` alone asks for one. Files that caches or static hosts serve hold no token and need none, and an outbox that is days late has its
 * refusal for an answer: it loses a moment, never a record.
 */
export const requirePageToken = (tokens: PageTokens, sites: ReadonlyMap<string, ServedSite>) =>
  createMiddleware<Environment>(async (c, next) => {
    const said = pageIn(c.req.url);
    const [site = '', version = ''] = said.split('.', 2);
    const page = pageOf(site, version);
    if (!said) return refuse('page-token');
    const served = sites.get(site);
    if (!served) return refuse('unknown-site');
    if (!served.site.origins.includes(c.var.origin)) return refuse('origin-not-allowed');
    // 403, not 401: an outbox keeps what a misconfigured endpoint does not know yet
    if (!served.versions.has(version)) return refuse('unknown-version');
    if (!tokens.holds(said, page)) return refuse('page-token', giveToken(tokens, page));
    c.set('page', page);
    return next();
  });

// ids, hex and base64url need no decoding; what would need it is no token
function pageIn(url: string): string {
  const start = url.indexOf(PATH);
  return start < 0 ? '' : url.slice(start + PATH.length);
}
