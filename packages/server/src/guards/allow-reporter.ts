// Guard: policy reports come from the browser itself, some without an Origin; one that says where it comes from must come from a site of ours.
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';

/** `fromPage` = `allowOrigin` of the sites. What comes without an Origin (`report-uri`) is judged by the page that the report names. */
export const allowReporter = (fromPage: MiddlewareHandler<Environment>) =>
  createMiddleware<Environment>((c, next) => (/^(?:null)?$/.test(c.req.header('origin') ?? '') ? next() : fromPage(c, next)));
