// POST /v1/expire-cookies: expires what no script of the site can reach, HttpOnly cookies. It sees their names, and keeps and logs none.
import { decodeChoice, type Expiry, expireLines } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { placeOf } from '../guards/place-of.ts';
import { erasableOf } from '../sites/erasable-of.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { visitorRules } from '../sites/visitor-rules.ts';

/**
 * Answers `{ "expired": [{ "name", "service" }] }`: every cookie of the request that is a declared tracer of a service which the choice does
 * not grant; measurement that is exempt where the visitor is keeps its own. A choice that cannot be read grants nothing. The page asks again
 * until nothing more is found. `regionHeader` as in `ServerOptions`.
 */
export function giveExpiry(regionHeader: string | undefined) {
  return ({ choice }: Expiry, served: ServedSite, c: Context<Environment>): Response => {
    const rules = visitorRules(served, { country: placeOf(c, regionHeader), gpc: false });
    const erasable = erasableOf(served.site, rules, decodeChoice(choice));
    const { expired, lines } = expireLines(c.req.header('cookie') ?? '', erasable, served.site.endpoint ?? c.var.origin);
    const answer = Response.json({ expired }, { headers: { 'cache-control': 'no-store', 'access-control-allow-credentials': 'true' } });
    for (const line of lines) answer.headers.append('set-cookie', line);
    return answer;
  };
}
