// The rewrite as a Fastify plugin: `app.register(fastifyRewrite, { rules })`, for every route of the instance.
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { asksForPage, CONDITIONS } from '../fresh-request.ts';
import { makeRewrite } from '../make-rewrite.ts';
import type { RewriteOptions } from '../rewrite-options.ts';
import { visitOf } from '../visit-of.ts';

/** What is used of Fastify, so that this package does not need it. */
interface Instance {
  addHook(name: 'onRequest', hook: (request: Asked, reply: Reply) => Promise<unknown>): unknown;
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
  header(name: string, value: string | string[]): unknown;
  removeHeader(name: string): unknown;
  code(status: number): unknown;
  send(payload?: unknown): unknown;
}

export async function fastifyRewrite(app: Instance, options: RewriteOptions): Promise<void> {
  const rewrite = makeRewrite(options);
  app.addHook('onRequest', async (request, reply) => {
    const { headers } = request;
    const visit = visitOf(addressOf(request), headerOf(request), options);
    const carried = request.method === 'GET' && rewrite.arrive(visit, headerOf(request)('referer'));
    if (carried) {
      reply.code(303);
      reply.header('location', carried.location);
      reply.header('cache-control', 'no-store');
      reply.header('set-cookie', [...carried.cookies]);
      reply.send();
      return reply;
    }
    if (asksForPage(name => [headers[name]].flat()[0])) for (const name of CONDITIONS) delete headers[name];
    return undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const visit = visitOf(addressOf(request), headerOf(request), options);
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

const headerOf =
  ({ headers }: Asked) =>
  (name: string) => {
    const value = headers[name];
    return value === undefined ? undefined : [value].flat().join('; ');
  };

const addressOf = ({ protocol, host, url }: Asked): string => `${protocol}://${host}${url}`;

function readable(payload: unknown): Readable {
  if (payload instanceof Readable) return payload;
  if (typeof payload === 'object' && payload && 'getReader' in payload) return Readable.fromWeb(payload as ReadableStream);
  return Readable.from([Buffer.from(payload as string)]);
}
