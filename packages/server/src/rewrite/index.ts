// The rewrite of a site's HTML: known tags become held markup before a browser sees them (architecture §4, level 2).
export { fastifyRewrite } from './adapters/fastify.ts';
export { honoRewrite } from './adapters/hono.ts';
export { nodeRewrite, type NodeRewriteOptions } from './adapters/node.ts';
export { freshRequest } from './fresh-request.ts';
export type { HeldTag } from './html/held-tag.ts';
export { makeRewrite, type Rewrite } from './make-rewrite.ts';
export type { RewriteOptions, Visit } from './rewrite-options.ts';
export { rewriteResponse } from './rewrite-response.ts';
