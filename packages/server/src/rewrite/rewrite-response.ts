// The rewrite as a function from a response to a response: for servers, workers and proxies that speak Fetch.
import { pipeline, Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { makeRewrite } from './make-rewrite.ts';
import { keepCarried } from './keep-carried.ts';
import type { RewriteOptions } from './rewrite-options.ts';
import { visitOf } from './visit-of.ts';

/**
 * Answers the response with the held tags of its page written as held markup, while it streams; anything but a page as it is, but for held
 * Link hints. Give the server `freshRequest(request)`, so that it does not answer 304 to a page that was rewritten for another choice.
 */
export function rewriteResponse(options: RewriteOptions): (request: Request, response: Response) => Response {
  const rewrite = makeRewrite(options);
  return (request, response) => {
    const visit = visitOf(request.url, name => request.headers.get(name) ?? undefined, options);
    const kept = keepCarried(rewrite, request, visit);
    if (kept) return kept;
    const headers = new Headers(response.headers);
    let changed = false;
    const change = (act: () => void) => {
      changed = true;
      act();
    };
    const head = {
      get: (name: string) => headers.get(name) ?? undefined,
      set: (name: string, value: string) => change(() => headers.set(name, value)),
      delete: (name: string) => change(() => headers.delete(name)),
    };
    const plan = rewrite.head(head, response.status, visit);
    if (!changed) return response;
    const init = { status: response.status, statusText: response.statusText, headers };
    if (!plan || !response.body || request.method === 'HEAD') return new Response(response.body, init);
    const streams = rewrite.body(plan, visit);
    const source = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    const last = streams.at(-1) as Readable;
    pipeline([source, ...streams], () => {}); // an error ends the last stream with it, so that who reads it knows
    return new Response(Readable.toWeb(last), init);
  };
}
