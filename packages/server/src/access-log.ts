// One line and one observation per request, with nothing in either about anybody: code, method, route, status, duration, bytes, site.
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { codeOf } from './answer.ts';
import type { Environment } from './environment.ts';
import type { Journal, Level } from './operations/journal.ts';
import type { Metrics } from './operations/metrics.ts';

/** A request that has been answered. */
export interface Answered {
  readonly method: string;
  /** The template (`/:site/assent.js`), never the address as asked for: addresses can carry anything. */
  readonly route: string;
  readonly status: number;
  /** Of a refusal. */
  readonly code: string | undefined;
  readonly bytes: number;
  /** Id of the site that it was about. */
  readonly site: string | undefined;
  /** Milliseconds that it took. */
  readonly took: number;
}

export type LogAnswer = (answered: Answered) => void;

export const makeLogAnswer =
  (journal: Journal, metrics: Pick<Metrics, 'request' | 'refused'>): LogAnswer =>
  ({ method: said, route, status, code, bytes, site, took }) => {
    const method = METHODS.has(said) ? said : 'other';
    metrics.request({ method, route, status, seconds: took / 1000 });
    if (code) metrics.refused(code);
    journal(levelOf(status), code ?? 'request', { method, route, status, ms: Math.round(took * 1000) / 1000, bytes, ...(site && { site }) });
  };

export const accessLog = (log: LogAnswer) =>
  createMiddleware<Environment>(async (c, next) => {
    const began = performance.now();
    await next();
    const took = performance.now() - began;
    const { status, headers } = c.res;
    const bytes = Number(headers.get('content-length') ?? 0);
    log({ method: c.req.method, route: routePath(c, -1), status, code: codeOf(c.res), bytes, site: c.get('site')?.site.id, took });
  });

// a method is a word of the request's own choice
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']);

function levelOf(status: number): Level {
  if (status === 503 || status === 429) return 'warn';
  return status >= 500 ? 'error' : 'info';
}
