// The rewrite as a Fastify plugin: `app.register(fastifyRewrite, { rules })`, for every route of the instance.
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { asksForPage, CONDITIONS } from '../fresh-request.ts';
import { makeRewrite } from '../make-rewrite.ts';
import type { RewriteOptions } from '../rewrite-options.ts';

/** What is used of Fastify, so that this package does not need it. */
interface Instance {
  addHook(name: 'onRequest', hook: (request: Asked) => Promise<void>): unknown;
  addHook(name: 'onSend', hook: (request: Asked, reply: Reply, payload: unknown) => Promise<unknown>): unknown;
}
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly protocol: string;
  readonly host: string;
  readonly headers: Record<string, string | string[] | undefined>;
}
interface Reply {
  readonly statusCode: number;
  getHeader(name: string): number | string | string[] | undefined;
  header(name: string, value: string): unknown;
  removeHeader(name: string): unknown;
}

export async function fastifyRewrite(app: Instance, options: RewriteOptions): Promise<void> {
  const rewrite = makeRewrite(options);
  app.addHook('onRequest', async ({ headers }) => {
    if (asksForPage(name => [headers[name]].flat()[0])) for (const name of CONDITIONS) delete headers[name];
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const visit = { url: `${request.protocol}://${request.host}${request.url}`, cookie: [request.headers.cookie].flat().join('; ') };
    const head = {
      get: (name: string) => {
        const value = reply.getHeader(name);
        return value === undefined ? undefined : [value].flat().join(', ');
      },
      set: (name: string, value: string) => void reply.header(name, value),
      delete: (name: string) => void reply.removeHeader(name),
    };
    const plan = rewrite.head(head, reply.statusCode, visit);
    if (!plan || request.method === 'HEAD' || payload === null || payload === undefined) return payload;
    const streams = rewrite.body(plan, visit);
    pipeline([readable(payload), ...streams], () => {}); // an error ends the last stream with it, and Fastify sees it
    return streams.at(-1);
  });
}

// this plugin is for the instance that registers it, not for one of its own (https://fastify.dev/docs/latest/Reference/Plugins/)
Object.assign(fastifyRewrite, { [Symbol.for('skip-override')]: true });

function readable(payload: unknown): Readable {
  if (payload instanceof Readable) return payload;
  if (typeof payload === 'object' && payload && 'getReader' in payload) return Readable.fromWeb(payload as ReadableStream);
  return Readable.from([Buffer.from(payload as string)]);
}
