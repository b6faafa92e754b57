// One line per request, with nothing in it about anybody: method, route, status, microseconds, site.
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Environment } from './environment.ts';

/** The route is its template (`/:site/assent.js`), never the address as asked for: addresses can carry anything. */
export const accessLog = (write: (line: string) => void) =>
  createMiddleware<Environment>(async (c, next) => {
    const began = process.hrtime.bigint();
    await next();
    const micros = (process.hrtime.bigint() - began) / 1000n;
    const site = c.get('site')?.site.id ?? '-';
    write(`${c.req.method} ${routePath(c, -1)} ${c.res.status} ${micros}us ${site}`);
  });
