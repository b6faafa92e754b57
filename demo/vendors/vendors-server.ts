// The vendors' server: answers for every vendor host on one port, and keeps what reached them for `/hits`.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { empty, json, missing } from './answers.ts';
import type { Hits } from './hit.ts';
import type { Answer, Call } from './vendor.ts';
import { VENDORS } from './vendors.ts';

/**
 * A server that is not yet listening. On `localhost` itself it answers `GET /hits` (JSON list of Hit) and `DELETE /hits` (204);
 * every request to another host name is a hit. `now` gives the time of a hit.
 */
export function vendorsServer(hits: Hits, now: () => Date): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    send(request, response, isControl(url) ? control(hits, request.method ?? 'GET', url) : reached(hits, now, request, url));
  });
}

const isControl = (url: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

function control(hits: Hits, method: string, url: URL): Answer {
  if (url.pathname !== '/hits') return missing;
  if (method === 'DELETE') hits.clear();
  return method === 'GET' ? json(hits.all()) : empty;
}

function reached(hits: Hits, now: () => Date, request: IncomingMessage, url: URL): Answer {
  const vendor = VENDORS.find(each => `${each.host}.localhost` === url.hostname);
  const cookies = (request.headers.cookie ?? '').split(/;\s*/).flatMap(pair => (pair ? [pair.split('=')[0] as string] : []));
  const method = request.method ?? 'GET';
  hits.add({
    at: now().toISOString(),
    host: url.hostname,
    vendor: vendor?.name ?? url.hostname,
    method,
    path: url.pathname,
    params: Object.fromEntries(url.searchParams),
    cookies,
    exempt: vendor?.exempt ?? false,
  });
  if (method === 'OPTIONS') return empty;
  const call: Call = { url, method, cookies, id: randomBytes(9).toString('hex') };
  return vendor?.routes.find(([prefix]) => url.pathname.startsWith(prefix))?.[1](call) ?? missing;
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  request.resume(); // bodies are read and dropped: what they say is nobody's business here
  response.writeHead(answer.status ?? 200, {
    'Content-Type': answer.type,
    'Cache-Control': 'no-store', // a cached script would hide a request from `/hits`
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Allow-Methods': 'GET, POST, DELETE, OPTIONS',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
    ...answer.headers,
  });
  response.end(answer.body);
}
