// The rewrite as a Hono middleware: `app.use(honoRewrite({ rules }))`, before what makes the pages.
import type { MiddlewareHandler } from 'hono';
import { freshRequest } from '../fresh-request.ts';
import { rewriteResponse } from '../rewrite-response.ts';
import type { RewriteOptions } from '../rewrite-options.ts';

export function honoRewrite(options: RewriteOptions): MiddlewareHandler {
  const rewrite = rewriteResponse(options);
  return async (context, next) => {
    context.req.raw = freshRequest(context.req.raw);
    await next();
    const rewritten = rewrite(context.req.raw, context.res);
    if (rewritten === context.res) return;
    context.res = undefined; // else Hono would put the old headers back
    context.res = rewritten;
  };
}
