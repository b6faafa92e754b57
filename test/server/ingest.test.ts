// The shortcut of the socket: whoever answers a record, the answer is the same, byte by byte.
import { siteVersion } from '@assent/core/proof';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../packages/server/src/start-server.ts';
import type { RunningServer } from '../../packages/server/src/server-options.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { writeFakeSdk } from '../helpers/fake-sdk.ts';
import { openRaw } from '../helpers/raw-socket.ts';
import { recordPath } from '../helpers/send-record.ts';
import { makeSite, ORIGIN } from '../helpers/site.ts';

const data = mkdtempSync(path.join(tmpdir(), 'assent-ingest-'));
const { subject } = await makeVisitor();
const version = (await siteVersion(makeSite())).hash;
const record = makeSubmission(subject, version);
let server: RunningServer;
let token: string;
const lines: string[] = [];

beforeAll(async () => {
  server = await startServer({ sites: [makeSite()], data, port: 0, sdk: writeFakeSdk(path.join(data, 'sdk')), dashboard: data, log: line => lines.push(line) });
  token = await recordPath(server.url, record);
});
afterAll(async () => {
  await server.close();
  rmSync(data, { recursive: true, force: true });
});

interface Sent {
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const HEADERS = { host: 'localhost', origin: ORIGIN, 'content-type': 'text/plain' };

/** With a length the socket's shortcut takes it, in chunks the framework does. */
async function ask({ target = token, headers = HEADERS, body = JSON.stringify(record) }: Sent, chunked: boolean): Promise<string> {
  const socket = await openRaw(Number(new URL(server.url).port));
  const framing = chunked ? 'transfer-encoding: chunked' : `content-length: ${Buffer.byteLength(body, 'latin1')}`;
  const said = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const sent = chunked ? `${body && `${body.length.toString(16)}\r\n${body}\r\n`}0\r\n\r\n` : body;
  await socket.send([`POST ${target} HTTP/1.1`, ...said, framing, 'connection: close', '', sent].join('\r\n'));
  const [head = '', answer] = (await socket.closed()).split('\r\n\r\n');
  const [status, ...rest] = head.split('\r\n');
  return [status, ...rest.filter(line => !/^date:/i.test(line)).sort(), answer].join('\n');
}

const without = (name: keyof typeof HEADERS) => Object.fromEntries(Object.entries(HEADERS).filter(([key]) => key !== name));
const CASES: readonly [title: string, status: number, sent: () => Sent][] = [
  ['a record', 204, () => ({})],
  [
    'the same id with another content',
    409,
    () => ({ body: JSON.stringify({ ...record, event: 'refused', purposes: { audience: 'denied', media: 'denied' } }) }),
  ],
  ['no Origin', 403, () => ({ headers: without('origin') })],
  ['two Origins', 403, () => ({ headers: { ...HEADERS, Origin: ORIGIN } })],
  ['no media type', 415, () => ({ headers: without('content-type') })],
  ['two media types', 415, () => ({ headers: { ...HEADERS, 'Content-Type': 'text/plain' } })],
  ['a compressed body', 415, () => ({ headers: { ...HEADERS, 'content-encoding': 'gzip' } })],
  ['no page', 400, () => ({ target: '/v1/records?' })],
  ['no token', 307, () => ({ target: `/v1/records?shop.${version}` })],
  ['another site', 403, () => ({ target: token.replace('?shop', '?other') })],
  ['another version', 403, () => ({ target: token.replace(version, 'f'.repeat(64)) })],
  ['bytes that are no UTF-8', 400, () => ({ body: JSON.stringify({ ...record, locale: 'fr\xe9' }) })],
  ['no JSON', 400, () => ({ body: '{' })],
  ['another shape', 400, () => ({ body: '{}' })],
  ['an empty body', 400, () => ({ body: '' })],
  ['9 kB', 413, () => ({ body: JSON.stringify(record).padEnd(9000) })],
  ['an address written in another way', 307, () => ({ target: `${token}%20` })],
  ['a Host that is none', 400, () => ({ headers: { ...HEADERS, host: 'a b' } })],
];

test.for(CASES)('%s is answered %i, whichever way it went', async ([, status, sent]) => {
  const [short, long] = [await ask(sent(), false), await ask(sent(), true)];
  expect(short).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(short).toBe(long);
  const [first, second] = lines.slice(-2).map(line => ({ ...(JSON.parse(line) as object), time: '', ms: 0 }));
  expect(first).toEqual(second);
});

test('a connection that breaks within a body changes nothing, and the next is answered', async () => {
  const before = lines.length;
  const socket = await openRaw(Number(new URL(server.url).port));
  await socket.send(
    [`POST ${token} HTTP/1.1`, ...Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`), 'content-length: 100', '', '{'].join('\r\n'),
  );
  socket.drop();
  await expect.poll(() => lines.slice(before).map(line => JSON.parse(line).code)).toContain('cut-short');
  expect(await ask({}, false)).toMatch(/^HTTP\/1\.1 204 /);
});

test('records that follow each other on one connection are answered in their order', async () => {
  const socket = await openRaw(Number(new URL(server.url).port));
  const one = (target: string, body: string, more = '') =>
    [`POST ${target} HTTP/1.1`, ...Object.entries(HEADERS).map(([name, value]) => `${name}: ${value}`), `content-length: ${body.length}${more}`, '', body].join(
      '\r\n',
    );
  await socket.send(one(token, JSON.stringify(record)) + one(`/v1/records?shop.${version}`, '{}') + one(token, '{', '\r\nconnection: close'));
  expect((await socket.closed()).match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 204', 'HTTP/1.1 307', 'HTTP/1.1 400']);
});
