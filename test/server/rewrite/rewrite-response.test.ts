// The rewrite as a function from a response to a response, while it streams.
import zlib from 'node:zlib';
import { freshRequest, rewriteResponse } from '@assent/server/rewrite';
import { expect, test } from 'vitest';
import { choiceCookie, NOW, PAGE, REWRITE_RULES } from '../../helpers/rewrite-rules.ts';

const rewrite = rewriteResponse({ rules: REWRITE_RULES, now: () => NOW });
const BEFORE = '<!doctype html><p>é</p><img src="https://stats.test/x">';
const AFTER = '<!doctype html><p>é</p><img data-service="stats" data-src="https://stats.test/x">';
const html = (body: BodyInit | null, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { 'content-type': 'text/html; charset=utf-8', ...(init.headers as Record<string, string>) } });

test('the held tags of a page are held, its status and cookies stay', async () => {
  const given = html(BEFORE, { status: 404, statusText: 'Gone fishing', headers: { 'set-cookie': 'a=1' } });
  given.headers.append('set-cookie', 'b=2');
  const answer = rewrite(new Request(PAGE), given);
  expect([answer.status, answer.statusText, answer.headers.getSetCookie(), await answer.text()]).toEqual([404, 'Gone fishing', ['a=1', 'b=2'], AFTER]);
});

test('a visitor who granted a service has its tags as they are', async () => {
  const request = new Request(PAGE, { headers: { cookie: choiceCookie('audience') } });
  expect(await rewrite(request, html(BEFORE)).text()).toBe(BEFORE);
});

test('HEAD, answers without a body and other types have no body rewritten', async () => {
  const head = rewrite(new Request(PAGE, { method: 'HEAD' }), html(null, { headers: { 'content-length': '77' } }));
  expect([head.body, head.headers.get('content-length'), head.headers.get('vary')]).toEqual([null, null, 'Cookie, Sec-GPC']);
  const none = rewrite(new Request(PAGE), html(null, { status: 304, headers: { etag: '"x"' } }));
  expect([none.status, none.body, none.headers.get('etag')]).toEqual([304, null, '"x"']);
  const text = rewrite(new Request(PAGE), new Response(BEFORE, { headers: { 'content-type': 'text/plain' } }));
  expect(await text.text()).toBe(BEFORE);
});

test.each([
  ['gzip', zlib.gzipSync, zlib.gunzipSync],
  ['deflate', zlib.deflateSync, zlib.inflateSync],
  ['br', zlib.brotliCompressSync, zlib.brotliDecompressSync],
  ['zstd', zlib.zstdCompressSync, zlib.zstdDecompressSync],
])('a page in %s is rewritten and leaves in it', async (coding, pack, unpack) => {
  const long = `${BEFORE}${'<p>text</p>'.repeat(20_000)}`;
  const answer = rewrite(new Request(PAGE), html(pack(Buffer.from(long)), { headers: { 'content-encoding': coding } }));
  expect(answer.headers.get('content-encoding')).toBe(coding);
  expect(String(unpack(Buffer.from(await answer.arrayBuffer())))).toBe(long.replace(BEFORE, AFTER));
});

/** A body whose pieces come when the test says so. */
function slow(): { body: ReadableStream<Uint8Array>; give(text: string): void; end(): void } {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: given => void (controller = given) });
  return { body, give: text => controller.enqueue(Buffer.from(text)), end: () => controller.close() };
}

test('what is complete leaves at once: a slow page appears as it comes', async () => {
  const source = slow();
  const reader = (rewrite(new Request(PAGE), html(source.body)).body as ReadableStream<Uint8Array>).getReader();
  const next = async () => String(Buffer.from((await reader.read()).value ?? []));
  source.give('<!doctype html><title>A</title><p>text that goes on');
  expect(await next()).toBe('<!doctype html><title>A</title><p>text that goes on');
  source.give(' and on <img alt="1" src="https://st');
  expect(await next()).toBe(' and on ');
  source.give('ats.test/"><b');
  expect(await next()).toBe('<img data-service="stats" alt="1" data-src="https://stats.test/">');
  source.give('>bold<script>long()//');
  expect(await next()).toBe('<b>bold');
  source.give('x'.repeat(21_000));
  expect(await next()).toBe(`<script>long()//${'x'.repeat(21_000)}`);
  source.give('</script>');
  source.end();
  expect(await next()).toBe('</script>');
  expect((await reader.read()).done).toBe(true);
});

test('a slow page in gzip appears as it comes', async () => {
  const source = slow();
  const packer = zlib.createGzip({ flush: zlib.constants.Z_SYNC_FLUSH });
  packer.on('data', chunk => source.give(chunk as never));
  const unpacker = zlib.createGunzip();
  const answer = rewrite(new Request(PAGE), html(source.body, { headers: { 'content-encoding': 'gzip' } }));
  const seen = (async () => {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) unpacker.write(chunk);
  })();
  packer.write(BEFORE);
  const [first] = await new Promise<Buffer[]>(resolve => unpacker.once('data', (chunk: Buffer) => resolve([chunk])));
  expect(String(first)).toBe(AFTER);
  packer.on('end', () => source.end());
  packer.end();
  await seen;
});

test('a page that breaks off breaks off for the visitor too', async () => {
  const broken = new ReadableStream({ start: given => given.error(new Error('gone')) });
  await expect(rewrite(new Request(PAGE), html(broken)).text()).rejects.toThrow();
  const cut = zlib.gzipSync(BEFORE).subarray(0, 20);
  await expect(rewrite(new Request(PAGE), html(cut, { headers: { 'content-encoding': 'gzip' } })).text()).rejects.toThrow();
});

test('who stops reading stops the page', async () => {
  let cancelled = false;
  const endless = new ReadableStream<Uint8Array>({ pull: given => given.enqueue(Buffer.from('<p>x</p>')), cancel: () => void (cancelled = true) });
  const reader = (rewrite(new Request(PAGE), html(endless)).body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  await reader.cancel();
  await expect.poll(() => cancelled).toBe(true);
});

test('a request for a page asks for the whole page; any other request is left alone', () => {
  const conditions = { 'if-none-match': '"x"', 'if-modified-since': 'x', range: 'bytes=0-', 'if-range': '"x"', cookie: 'a=1' };
  const ask = (headers: Record<string, string>, method = 'GET') => [
    ...freshRequest(new Request(PAGE, { method, headers: { ...conditions, ...headers } })).headers.keys(),
  ];
  expect(ask({ accept: 'text/html,*/*' })).toEqual(['accept', 'cookie']);
  expect(ask({ 'sec-fetch-dest': 'iframe' })).not.toContain('if-none-match');
  expect(ask({ accept: 'image/*' })).toContain('if-none-match');
  expect(ask({ accept: 'text/html' }, 'POST')).toContain('if-none-match');
});
