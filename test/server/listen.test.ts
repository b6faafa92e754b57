// The socket: slow, silent, broken and crowding connections end by themselves, with a code where one can be said, and hold up nobody.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Listening, listen } from '../../packages/server/src/listen.ts';
import { eventually } from '../helpers/eventually.ts';
import { openRaw, type RawSocket } from '../helpers/raw-socket.ts';

let server: Listening;
let port: number;
let malformed: string[];
let sockets: RawSocket[];

const start = async (mostConnections = 100) => {
  server = await listen(async request => new Response(request.method === 'POST' ? `${(await request.text()).length}` : 'here'), {
    port: 0,
    host: '127.0.0.1',
    trustedProxies: 0,
    mostConnections,
    patience: { head: 300, request: 600, between: 300, silence: 1000 },
    onMalformed: code => malformed.push(code),
  });
  port = Number(new URL(server.url).port);
};

const open = async () => {
  const socket = await openRaw(port);
  sockets.push(socket);
  return socket;
};

beforeEach(async () => {
  [malformed, sockets] = [[], []];
  await start();
});
afterEach(async () => {
  for (const socket of sockets) socket.drop();
  await server.close();
});

/** Everything that came back must be one refusal with this status and code, and nothing of what was sent. */
function expectRefusal(heard: string, status: number, code: string): void {
  expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(heard).toContain('connection: close');
  expect(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n')))).toEqual({ code, message: expect.any(String) });
  expect(heard).not.toContain('marked');
}

const served = async () => (await fetch(server.url)).text();

test.for([
  ['a head that never ends', 'GET / HTTP/1.1\r\nHost: x\r\nMarked: marked', 408, 'too-slow'],
  ['a body that never ends', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nmarked', 408, 'too-slow'],
  ['a chunk that never ends', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nmarked', 408, 'too-slow'],
  ['something else than HTTP', '\x16\x03\x01 marked\r\n\r\n', 400, 'malformed-request'],
  ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd', 400, 'malformed-request'],
  ['a length and chunks', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400, 'malformed-request'],
  ['no Host', 'GET / HTTP/1.1\r\nMarked: marked\r\n\r\n', 400, 'malformed-request'],
  ['a header over two lines', 'GET / HTTP/1.1\r\nHost: x\r\nMarked: a\r\n marked\r\n\r\n', 400, 'malformed-request'],
  ['NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nMarked: mar\0ked\r\n\r\n', 400, 'malformed-request'],
  ['9 kB of headers', `GET / HTTP/1.1\r\nHost: x\r\nMarked: ${'marked'.repeat(1500)}\r\n\r\n`, 431, 'headers-too-large'],
  ['an address of 9 kB', `GET /${'marked'.repeat(1500)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'headers-too-large'],
] as const)('%s is refused with a code, and the connection closed', async ([, text, status, code]) => {
  const socket = await open();
  await socket.send(text);
  expectRefusal(await socket.closed(), status, code);
  expect(malformed).toEqual([code]);
  expect(await served()).toBe('here');
});

test('what is malformed after a whole request is refused after that one is answered, so that no refusal passes for its answer', async () => {
  await server.close();
  // the answer comes when the refusal has been thought of already
  const late = async () =>
    new Response(
      await eventually(
        () => malformed.join(),
        codes => codes !== '',
        'a refusal',
      ),
    );
  server = await listen(late, { port: 0, host: '127.0.0.1', trustedProxies: 0, onMalformed: code => malformed.push(code) });
  port = Number(new URL(server.url).port);
  const socket = await open();
  await socket.send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab\x16\x03 marked\r\n\r\n');
  const [first = '', second = '', ...more] = (await socket.closed()).split(/(?=HTTP\/1\.1 )/);
  expect([more, first.startsWith('HTTP/1.1 200 '), first.endsWith('malformed-request')]).toEqual([[], true, true]);
  expectRefusal(second, 400, 'malformed-request');
});

test('a client that has said its last word is answered all the same', async () => {
  await server.close();
  let asked = false;
  const late = async () => {
    asked = true;
    await new Promise(resolve => setTimeout(resolve, 200));
    return new Response('late');
  };
  server = await listen(late, { port: 0, host: '127.0.0.1', trustedProxies: 0 });
  port = Number(new URL(server.url).port);
  const socket = await open();
  await socket.send('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  socket.finish();
  expect([(await socket.closed()).endsWith('late'), asked]).toEqual([true, true]);
});

test('slow-loris: eighty heads that drip one byte at a time are all let go, and others are answered meanwhile', async () => {
  const drips = await Promise.all(Array.from({ length: 80 }, open));
  for (const socket of drips) void socket.send('GET / HTTP/1.1\r\n');
  const dripping = setInterval(() => drips.forEach(socket => void socket.send('a')), 20);
  expect(await served()).toBe('here');
  await Promise.all(drips.map(socket => socket.closed()));
  clearInterval(dripping);
  expect(await served()).toBe('here');
});

test('connections that say nothing, before a request or after one, are let go', async () => {
  const silent = await open();
  const once = await open();
  await once.send('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await eventually(once.heard, heard => heard.endsWith('here'), 'an answer');
  await Promise.all([silent.closed(), once.closed()]);
  await eventually(server.connections, open => open === 0, 'no connection left');
});

test('a client that goes away in the middle of its body leaves nothing behind', async () => {
  const gone = await open();
  await gone.send('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf');
  gone.drop();
  await eventually(server.connections, open => open === 0, 'no connection left');
  expect(await served()).toBe('here');
});

test('more connections than are allowed are turned away; those who are served stay served', async () => {
  await server.close();
  await start(3);
  const [first] = await Promise.all([open(), open(), open()]);
  const fourth = await open();
  expect(await fourth.closed()).toBe('');
  await (first as RawSocket).send('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  expect(await (first as RawSocket).closed()).toMatch(/here$/);
});
