// The rewrite for Node's own server and for Express: `app.use(nodeRewrite({ rules }))`, before what makes the pages.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import onHeaders from 'on-headers';
import { asksForPage, CONDITIONS } from '../fresh-request.ts';
import { isHtml } from '../http/content-type.ts';
import { makeRewrite } from '../make-rewrite.ts';
import type { RewriteOptions, Visit } from '../rewrite-options.ts';
import { visitOf } from '../visit-of.ts';

type Callback = (error?: Error | null) => void;

export interface NodeRewriteOptions extends RewriteOptions {
  /** Address of the page a request asks for; default from its `Host` header. Behind a proxy, say the origin that visitors see. */
  readonly urlOf?: (request: IncomingMessage) => string;
}

/**
 * Wraps `write`, `end` and `writeEarlyHints` of the response; what is no page goes its own way. With `next` it also keeps a choice that the
 * endpoint's own page sends back with the visitor, and answers that request itself.
 */
export function nodeRewrite(options: NodeRewriteOptions): (request: IncomingMessage, response: ServerResponse, next?: () => void) => void {
  const rewrite = makeRewrite(options);
  return (request, response, next) => {
    const visit = visitOf((options.urlOf ?? addressOf)(request), name => textOf(request.headers[name]), options);
    // who goes on by himself, without `next`, would write a second answer
    const carried = next && request.method === 'GET' && rewrite.arrive(visit, request.headers.referer);
    if (carried) {
      response.writeHead(303, { location: carried.location, 'cache-control': 'no-store', 'set-cookie': [...carried.cookies] }).end();
      return;
    }
    if (asksForPage(name => [request.headers[name]].flat()[0])) for (const name of CONDITIONS) delete request.headers[name];
    wrap(request, response, visit, rewrite);
    next?.();
  };
}

function wrap(request: IncomingMessage, response: ServerResponse, visit: Visit, rewrite: ReturnType<typeof makeRewrite>): void {
  const write = response.write.bind(response) as (chunk: unknown, callback?: Callback) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const hints = response.writeEarlyHints.bind(response);
  let streams: Transform[] | undefined;

  onHeaders(response, () => {
    const head = {
      get: (name: string) => textOf(response.getHeader(name)),
      set: (name: string, value: string) => void response.setHeader(name, value),
      delete: (name: string) => response.removeHeader(name),
    };
    const plan = rewrite.head(head, response.statusCode, visit);
    if (!plan || request.method === 'HEAD') return;
    streams = rewrite.body(plan, visit);
    const last = streams.at(-1) as Transform;
    streams[0]?.on('drain', () => response.emit('drain'));
    last.on('data', chunk => void (write(chunk) || last.pause()));
    response.on('drain', () => last.resume());
    last.on('end', () => end());
    if (streams.length > 1) pipeline(streams, error => void (error && response.destroy(error)));
    else last.on('error', error => response.destroy(error));
    response.on('close', () => streams?.forEach(stream => stream.destroy()));
  });

  // headers that nobody has written yet are written now, so that it is known whether this is a page
  const begun = (): Transform | undefined => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    return streams?.[0];
  };
  const call = (method: 'write' | 'end', native: (...args: unknown[]) => unknown) =>
    function (this: ServerResponse, ...args: unknown[]): unknown {
      if (!response.headersSent && !isHtml(textOf(response.getHeader('content-type')))) return native(...args);
      const stream = begun();
      if (!stream) return native(...args);
      const answer = (stream[method] as (...args: unknown[]) => unknown).apply(stream, args);
      return method === 'end' ? response : answer;
    };
  response.write = call('write', write as (...args: unknown[]) => unknown) as typeof response.write;
  response.end = call('end', end) as typeof response.end;
  response.writeEarlyHints = (given, callback) => {
    const kept = [given.link].flat().flatMap(link => (typeof link === 'string' ? (rewrite.links(link, visit) ?? []) : []));
    const { link: _, ...others } = given;
    if (kept.length) hints({ ...others, link: kept }, callback);
    else callback?.();
  };
}

function addressOf({ headers, url, socket }: IncomingMessage): string {
  return URL.parse(url ?? '/', `${'encrypted' in socket ? 'https' : 'http'}://${headers.host ?? 'localhost'}`)?.href ?? 'http://localhost/';
}

function textOf(header: number | string | readonly string[] | undefined): string | undefined {
  return header === undefined ? undefined : [header].flat().join(', ');
}
