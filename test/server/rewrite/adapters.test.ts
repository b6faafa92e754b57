// The adapters, each in the server it is for: one list of what they must do.
import { createServer, type IncomingMessage, request as ask, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { fastifyRewrite, honoRewrite, nodeRewrite } from '@assent/server/rewrite';
import express from 'express';
import Fastify from 'fastify';
import { Hono } from 'hono';
import { afterAll, describe, expect, test } from 'vitest';
import { choiceCookie, NOW, REWRITE_RULES } from '../../helpers/rewrite-rules.ts';

const options = { rules: { ...REWRITE_RULES, endpoint: 'https://consent.test' }, now: () => NOW };
const BEFORE = '<!doctype html><p>é</p><img src="https://stats.test/x">';
const AFTER = '<!doctype html><p>é</p><img data-service="stats" data-src="https://stats.test/x">';
const LONG = `${BEFORE}${'<p>text</p>'.repeat(50_000)}`;
const HTML = 'text/html; charset=utf-8';
const LINK = '<https://ads.test>; rel=preconnect, </own.css>; rel=preload';
const conditions = (headers: Record<string, unknown>) => `<p>${String(headers['if-none-match'])}`;

/** A page in pieces, the second one only when the first has reached its reader. */
let goOn = () => {};
async function* pieces() {
  const reached = new Promise<void>(resolve => (goOn = resolve));
  yield Buffer.from('<!doctype html><p>first</p>');
  await reached;
  yield Buffer.from('<img src="https://stats.test/x">');
}

function plainNode(): RequestListener {
  const rewrite = nodeRewrite(options);
  return (request, response) => rewrite(request, response, () => route(request, response));
}

function route(request: IncomingMessage, response: ServerResponse): void {
  const answers: Record<string, () => void> = {
    '/page': () => response.writeHead(200, { 'content-type': HTML, 'content-length': String(Buffer.byteLength(BEFORE)), etag: '"x"', link: LINK }).end(BEFORE),
    '/long': () => response.setHeader('content-type', HTML).end(LONG),
    '/gzip': () => response.writeHead(200, { 'content-type': HTML, 'content-encoding': 'gzip' }).end(zlib.gzipSync(BEFORE)),
    '/json': () => response.setHeader('content-type', 'application/json').end('{"a":"<img src=https://stats.test/x>"}'),
    '/slow': () => void Readable.from(pieces()).pipe(response.setHeader('content-type', HTML)),
    '/conditions': () => response.setHeader('content-type', HTML).end(conditions(request.headers)),
  };
  (answers[(request.url ?? '').split('?', 1)[0] ?? ''] ?? (() => response.writeHead(404).end()))();
}

function expressApp(): RequestListener {
  const app = express();
  app.use(nodeRewrite(options));
  app.get('/page', (_, response) => void response.set('link', LINK).send(BEFORE));
  app.get('/long', (_, response) => void response.send(LONG));
  app.get('/gzip', (_, response) => void response.type('html').set('content-encoding', 'gzip').send(zlib.gzipSync(BEFORE)));
  app.get('/json', (_, response) => void response.json({ a: '<img src=https://stats.test/x>' }));
  app.get('/slow', (_, response) => void Readable.from(pieces()).pipe(response.type('html')));
  app.get('/conditions', (request, response) => void response.send(conditions(request.headers)));
  return app;
}

function honoApp(): RequestListener {
  const app = new Hono();
  app.use(honoRewrite(options));
  app.get('/page', context => context.html(BEFORE, 200, { link: LINK, etag: '"x"' }));
  app.get('/long', context => context.html(LONG));
  app.get('/gzip', () => new Response(zlib.gzipSync(BEFORE), { headers: { 'content-type': HTML, 'content-encoding': 'gzip' } }));
  app.get('/json', context => context.json({ a: '<img src=https://stats.test/x>' }));
  app.get('/slow', () => new Response(Readable.toWeb(Readable.from(pieces())) as unknown as ReadableStream, { headers: { 'content-type': HTML } }));
  app.get('/conditions', context => context.html(conditions(context.req.header())));
  return getRequestListener(app.fetch) as RequestListener;
}

async function fastifyApp(): Promise<RequestListener> {
  const app = Fastify();
  await app.register(fastifyRewrite, options);
  app.get('/page', (_, reply) => reply.header('link', LINK).header('etag', '"x"').type(HTML).send(BEFORE));
  app.get('/long', (_, reply) => reply.type(HTML).send(LONG));
  app.get('/gzip', (_, reply) => reply.type(HTML).header('content-encoding', 'gzip').send(zlib.gzipSync(BEFORE)));
  app.get('/json', async () => ({ a: '<img src=https://stats.test/x>' }));
  app.get('/slow', (_, reply) => reply.type(HTML).send(Readable.from(pieces())));
  app.get('/conditions', (request, reply) => reply.type(HTML).send(conditions(request.headers)));
  await app.ready();
  return (request, response) => app.routing(request, response);
}

const closing: (() => void)[] = [];
afterAll(() => closing.forEach(close => close()));

async function open(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly hints: readonly unknown[];
}

function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET', onData: (text: string) => void = () => {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const hints: unknown[] = [];
    ask({ port, path, method, headers: { accept: 'text/html', ...headers } }, answer => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        onData(String(chunk));
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks), hints }));
      answer.on('error', reject);
    })
      .on('information', ({ headers }) => hints.push(headers))
      .on('error', reject)
      .end();
  });
}

describe.each([
  ['node:http', plainNode],
  ['Express', expressApp],
  ['Hono', honoApp],
  ['Fastify', fastifyApp],
])('%s', (_, make) => {
  let port: number;
  const started = (async () => {
    port = await open(await make());
  })();

  test('a page leaves rewritten, with a head that is true of it', async () => {
    await started;
    const { status, headers, body } = await get(port, '/page');
    expect([status, String(body)]).toEqual([200, AFTER]);
    expect(headers).toMatchObject({ vary: 'Cookie, Sec-GPC', 'cache-control': 'private', link: '</own.css>; rel=preload' });
    expect(headers['content-length'] ?? String(body.length)).toBe(String(body.length));
    expect(headers).not.toHaveProperty('etag');
  });

  test('a page for a visitor who granted a service has its tags', async () => {
    await started;
    expect(String((await get(port, '/page', { cookie: choiceCookie('audience') })).body)).toBe(BEFORE);
  });

  test('a choice that the endpoint’s own page sends back becomes the cookie, and one from elsewhere a page', async () => {
    await started;
    const value = choiceCookie('audience').replace(/.*assent=/, '');
    const carrying = `/page?a=1&assent-choice=${encodeURIComponent(value)}`;
    const { status, headers } = await get(port, carrying, { referer: 'https://consent.test/' });
    expect([status, headers.location, headers['cache-control']]).toEqual([303, '/page?a=1', 'no-store']);
    expect(headers['set-cookie']?.map(line => line.split(';', 1)[0])).toEqual([`assent=${value}`]);
    const posted = await get(port, carrying, { referer: 'https://consent.test/' }, 'POST');
    expect([posted.status === 303, posted.headers['set-cookie']]).toEqual([false, undefined]);
    expect((await get(port, carrying, { referer: 'https://evil.test/' })).headers['set-cookie']).toBeUndefined();
  });

  test('HEAD has the head of the page', async () => {
    await started;
    const { headers, body } = await get(port, '/page', {}, 'HEAD');
    expect([body.length, headers.vary, headers.etag]).toEqual([0, 'Cookie, Sec-GPC', undefined]);
  });

  test('a long page arrives whole, a coded one in its coding, and other types as they are', async () => {
    await started;
    expect(String((await get(port, '/long')).body)).toBe(LONG.replace(BEFORE, AFTER));
    const coded = await get(port, '/gzip');
    expect([coded.headers['content-encoding'], String(zlib.gunzipSync(coded.body))]).toEqual(['gzip', AFTER]);
    const json = await get(port, '/json');
    expect([String(json.body), json.headers['content-length']]).toEqual(['{"a":"<img src=https://stats.test/x>"}', '38']);
    expect(json.headers).not.toHaveProperty('vary');
  });

  test('the first piece of a page does not wait for the second', async () => {
    await started;
    let first = '';
    const { body } = await get(port, '/slow', {}, 'GET', text => {
      first ||= text;
      goOn();
    });
    expect([first, String(body)]).toEqual([
      '<!doctype html><p>first</p>',
      '<!doctype html><p>first</p><img data-service="stats" data-src="https://stats.test/x">',
    ]);
  });

  test('what a browser has kept of a page is not asked about', async () => {
    await started;
    expect(String((await get(port, '/conditions', { 'if-none-match': '"x"' })).body)).toBe('<p>undefined');
    expect(String((await get(port, '/conditions', { 'if-none-match': '"x"', accept: 'image/*' })).body)).toBe('<p>"x"');
  });
});

test('node:http: early hints name no held service', async () => {
  const rewrite = nodeRewrite(options);
  const port = await open((request, response) => {
    rewrite(request, response);
    response.writeEarlyHints({ link: ['</own.css>; rel=preload; as=style', '<https://ads.test/a.js>; rel=preload; as=script'] });
    response.writeEarlyHints({ link: '<https://ads.test/a.js>; rel=preload; as=script' });
    response.setHeader('content-type', HTML).end(BEFORE);
  });
  const { hints, body } = await get(port, '/');
  expect([hints, String(body)]).toEqual([[{ link: '</own.css>; rel=preload; as=style' }], AFTER]);
});

test('node:http: a page that breaks off, and a reader who leaves, leave nothing behind', async () => {
  const rewrite = nodeRewrite(options);
  const closed: string[] = [];
  const port = await open((request, response) => {
    rewrite(request, response);
    response.on('close', () => closed.push(request.url ?? ''));
    response.writeHead(200, { 'content-type': HTML, 'content-encoding': 'gzip' });
    if (request.url === '/broken') response.end('no gzip at all');
    else response.write(zlib.gzipSync(BEFORE));
  });
  await expect(get(port, '/broken')).rejects.toThrow();
  await new Promise<void>(resolve => {
    const reader = ask({ port, path: '/left' }, answer => answer.once('data', () => reader.destroy()))
      .on('error', () => {})
      .on('close', resolve);
    reader.end();
  });
  await expect.poll(() => closed).toEqual(['/broken', '/left']);
});

test('a server that goes on by itself answers once: the choice stays in the address', async () => {
  const rewrite = nodeRewrite(options);
  const port = await open((request, response) => {
    rewrite(request, response);
    route(request, response);
  });
  const carrying = `/page?assent-choice=${encodeURIComponent(choiceCookie('audience').replace(/.*assent=/, ''))}`;
  const { status, headers, body } = await get(port, carrying, { referer: 'https://consent.test/' });
  expect([status, headers['set-cookie'], String(body)]).toEqual([200, undefined, AFTER]);
});
