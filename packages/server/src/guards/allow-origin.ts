// Guard: only pages of the declared sites talk to the endpoint from a browser; a foreign page cannot forge its Origin.
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';

/**
 * 403 unless the Origin belongs to one of the sites; which one, is checked when the body is known.
 * Allowed origins are echoed on every answer, refusals included, so that an outbox can read the status.
 */
export const allowOrigin = (sites: ReadonlyMap<string, ServedSite>) => {
  const origins = new Set([...sites.values()].flatMap(served => served.site.origins));
  return createMiddleware<Environment>(async (c, next) => {
    const origin = c.req.header('origin');
    if (!origin || !origins.has(origin)) {
      c.res = refuse('origin-not-allowed', { vary: 'Origin' });
      return;
    }
    c.set('origin', origin);
    if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204, headers: PREFLIGHT });
    else await next();
    c.res.headers.set('access-control-allow-origin', origin);
    c.res.headers.set('access-control-expose-headers', 'Retry-After, Assent-Token');
    c.res.headers.append('vary', 'Origin');
  });
};

// for integrators who send application/json; the SDK's own requests are simple and never ask
const PREFLIGHT = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'Content-Type',
  'access-control-max-age': '86400',
};
