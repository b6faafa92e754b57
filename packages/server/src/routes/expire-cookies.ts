// POST /v1/expire-cookies: expires what no script of the site can reach, HttpOnly cookies. It sees their names, and keeps and logs none.
import { cookieDomains, cookieNames, decide, decodeChoice, type Expiry, makeErasable, type Site } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import type { ServedSite } from '../sites/served-site.ts';

// A proxy's buffer for an answer's head is often no larger than 4 kB; the page asks again until nothing more is found
const MOST_LINES = 30;

/**
 * Answers `{ "expired": [{ "name", "service" }] }`: every cookie of the request that is a declared tracer of a service which the choice does
 * not grant, each expired wherever a cookie can lie that reaches this endpoint: host-only, and on the host and each of its parents.
 */
export function expireCookies({ choice }: Expiry, served: ServedSite, c: Context<Environment>): Response {
  const erasable = makeErasable(served.site.choice.cookie.name, ownersOf(served.site, choice));
  const own = new URL(served.site.endpoint ?? c.var.origin);
  const places = cookieDomains(own.hostname).flatMap(domain => variantsOf(domain, own.protocol === 'https:'));
  const found = cookieNames(c.req.header('cookie') ?? '').flatMap(name => {
    const service = erasable(name);
    return service === undefined ? [] : [{ name, service }];
  });
  const expired = found.slice(0, Math.max(1, Math.floor(MOST_LINES / places.length)));
  const answer = Response.json({ expired }, { headers: { 'cache-control': 'no-store', 'access-control-allow-credentials': 'true' } });
  for (const { name } of expired) for (const place of places) answer.headers.append('set-cookie', `${name}=; Max-Age=0; Path=/${place}`);
  return answer;
}

/** A choice that cannot be read grants nothing. */
function ownersOf({ services, context }: Site, value: string) {
  const choice = decodeChoice(value);
  return services.map(service => ({
    id: service.id,
    tracers: service.tracers.filter(({ kind, party }) => kind === 'cookie' && party !== 'third').map(({ name }) => name),
    runs: decide(service, choice, context).run,
  }));
}

/** Partitioned cookies lie in a jar of their own, and only a Secure line reaches `__Secure-` and `__Host-` names. */
function variantsOf(domain: string | null, secure: boolean): string[] {
  const at = domain === null ? '' : `; Domain=${domain}`;
  return secure ? [`${at}; Secure`, `${at}; Secure; SameSite=None; Partitioned`] : [at];
}
