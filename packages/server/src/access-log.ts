// One line and one observation per request, with nothing in either about anybody: code, method, route, status, duration, bytes, site.
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Environment } from './environment.ts';
import type { Journal, Level } from './operations/journal.ts';
import type { Metrics } from './operations/metrics.ts';
import { codeOf } from './refuse.ts';

/** The route is its template (`/:site/assent.js`), never the address as asked for: addresses can carry anything. */
export const accessLog = (journal: Journal, metrics: Pick<Metrics, 'request' | 'refused'>) =>
  createMiddleware<Environment>(async (c, next) => {
    const began = performance.now();
    await next();
    const ms = performance.now() - began;
    const { status, headers } = c.res;
    const [method, route, code] = [METHODS.has(c.req.method) ? c.req.method : 'other', routePath(c, -1), codeOf(c.res)];
    metrics.request({ method, route, status, seconds: ms / 1000 });
    if (code) metrics.refused(code);
    const bytes = Number(headers.get('content-length') ?? 0);
    const site = c.get('site')?.site.id;
    journal(levelOf(status), code ?? 'request', { method, route, status, ms: Math.round(ms * 1000) / 1000, bytes, ...(site && { site }) });
  });

// a method is a word of the request's own choice
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']);

function levelOf(status: number): Level {
  if (status === 503 || status === 429) return 'warn';
  return status >= 500 ? 'error' : 'info';
}
