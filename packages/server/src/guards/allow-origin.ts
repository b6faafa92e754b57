// Guard: only pages of the declared sites talk to the endpoint from a browser; a foreign page cannot forge its Origin.
import { createMiddleware } from 'hono/factory';
import { type Answer, toResponse } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { refusal } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';

/** What every answer to a page of one of the sites carries, refusals included, so that an outbox can read the status; `null` for any other page. */
export type Origins = (origin: string | undefined) => Readonly<Record<string, string>> | null;

export function makeOrigins(sites: ReadonlyMap<string, ServedSite>): Origins {
  const known = new Map([...sites.values()].flatMap(({ site }) => site.origins.map(origin => [origin, headersFor(origin)] as const)));
  return origin => (origin && known.get(origin)) || null;
}

const headersFor = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': 'Retry-After, Assent-Token',
  vary: 'Origin',
});

/** To a page of none of the sites. */
export const refuseOrigin: Answer = refusal('origin-not-allowed', { vary: 'Origin' });

/** 403 unless the Origin belongs to one of the sites; which one, is checked when the body is known. */
export const allowOrigin = (origins: Origins) =>
  createMiddleware<Environment>(async (c, next) => {
    const origin = c.req.header('origin');
    const headers = origins(origin);
    if (!headers || !origin) {
      c.res = toResponse(refuseOrigin);
      return;
    }
    c.set('origin', origin);
    if (c.req.method === 'OPTIONS') c.res = new Response(null, { status: 204, headers: PREFLIGHT });
    else await next();
    const { vary, ...own } = headers;
    for (const [name, value] of Object.entries(own)) c.res.headers.set(name, value);
    c.res.headers.append('vary', vary as string);
  });

// for integrators who send application/json; the SDK's own requests are simple and never ask
const PREFLIGHT = {
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'Content-Type',
  'access-control-max-age': '86400',
};
