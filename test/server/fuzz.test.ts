// The whole HTTP surface under hostile requests, for a bounded time: whatever comes, it answers with a code, keeps nothing and says nothing back.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteVersion } from '@assent/core/proof';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS, type Limits } from '../../packages/server/src/guards/limits.ts';
import { REFUSALS } from '../../packages/server/src/refuse.ts';
import type { RunningServer } from '../../packages/server/src/server-options.ts';
import { startServer } from '../../packages/server/src/start-server.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { writeFakeSdk } from '../helpers/fake-sdk.ts';
import { type HostileRequest, hostileRequests, MARK, type Sound } from '../helpers/hostile-request.ts';
import { recordPath } from '../helpers/send-record.ts';
import { makeSite } from '../helpers/site.ts';

const TIME = 12_000;
/** Codes that an honest try of every route must have met. */
const EVERY = [
  'malformed-request',
  'not-json',
  'page-token',
  'shape',
  'json-keys',
  'not-utf8',
  'media-type',
  'json-depth',
  'origin-not-allowed',
  'not-found',
  'method',
  'sign-in',
  'taken',
];
const FREELY = { perMinute: 1e9, burst: 1e9 };

let data: string;
let server: RunningServer;
let store: Store;
let lines: string[];

beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'assent-fuzz-'));
  lines = [];
  server = await startServer({
    sites: [makeSite()],
    data,
    port: 0,
    sdk: writeFakeSdk(path.join(data, 'sdk')),
    dashboard: path.join(data, 'dashboard'),
    limits: Object.fromEntries(Object.keys(LIMITS).map(name => [name, FREELY])) as Limits,
    log: line => lines.push(line),
  });
  store = openSqliteStore(path.join(data, 'assent.db'));
});
afterEach(async () => {
  await store.close();
  await server.close();
  rmSync(data, { recursive: true, force: true });
});

/** Sends the bytes, half-closes, and answers everything that comes back. */
async function send({ head, body }: HostileRequest): Promise<string> {
  const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  socket.setEncoding('utf8').on('data', text => (heard += text));
  socket.on('error', () => {});
  socket.on('end', () => socket.destroy());
  socket.write(Buffer.from(head, 'latin1'));
  socket.end(body);
  await once(socket, 'close').catch(() => {});
  return heard;
}

/** Every answer on a connection: a body that is longer than it said is another request. */
function answersIn(heard: string): { status: number; text: string }[] {
  return heard
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter(Boolean)
    .map(text => ({ status: Number(text.slice(9, 12)), text }));
}

/** How much the store holds: leaves of the log and counters, every row of them. */
async function size(): Promise<string> {
  const [logs, days, unknown] = await Promise.all([store.logs('shop'), store.tallies('shop', 0, 40_000), store.undeclared('shop', 0)]);
  return JSON.stringify([logs.map(log => log.frontier.size), days, unknown]);
}

function expectSound(request: HostileRequest, { status, text }: { status: number; text: string }): void {
  expect(status === 503 || (status >= 100 && status < 500), `${request.head}${text}`).toBe(true);
  expect(text).not.toContain(MARK);
  const json = /\{"code".*\}/s.exec(text)?.[0];
  if (status < 400 || (request.head.startsWith('HEAD') && !json)) return;
  const { code } = JSON.parse(json ?? '{"code":"none"}') as { code: keyof typeof REFUSALS };
  expect(REFUSALS[code]?.[0], `${request.head}${text}`).toBe(status);
}

test(
  'no request gets a 5xx but 503, every refusal has its code, what is refused changes nothing, nothing is echoed or logged, and it goes on',
  async () => {
    const { subject, secret } = await makeVisitor();
    const version = (await siteVersion(makeSite())).hash;
    const page = { site: 'shop', version, locale: 'fr', profile: 'fr', device: 'desktop' };
    const claim = { site: 'shop', subject, secret };
    const seen = { 'document-uri': 'https://www.example.org/', 'blocked-uri': 'https://x.example/', 'effective-directive': 'img-src' };
    const records = await recordPath(server.url, makeSubmission(subject, version));
    const sound: readonly Sound[] = [
      [records, 'text/plain', makeSubmission(subject, version)],
      [records, 'application/json', makeSubmission(subject, version)],
      [`/v1/records?shop.${version}`, 'text/plain', makeSubmission(subject, version)],
      ['/v1/shown', 'text/plain', page],
      ['/v1/residue', 'text/plain', { ...page, service: 'stats' }],
      ['/v1/expire-cookies', 'text/plain', { site: 'shop', choice: 'v1~audience' }],
      ['/v1/receipt', 'text/plain', { ...claim, id: makeSubmission(subject, version).id }],
      ['/v1/subject/access', 'text/plain', claim],
      ['/v1/subject/erase', 'text/plain', { ...claim, secret: 'A'.repeat(43) }],
      ['/v1/views', 'text/plain', { site: 'shop', views: 1, held: 0, met: ['x.example'] }],
      ['/v1/policy-reports/shop', 'application/csp-report', { 'csp-report': seen }],
      ['/v1/session', 'text/plain', { token: 'x' }],
    ];
    const codes = new Set<string>();
    let taken = 0;
    const batches = fc.array(hostileRequests(sound), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(batches, async batch => {
        const before = await size();
        const heard = await Promise.all(batch.map(send));
        const answers = heard.map(answersIn);
        answers.forEach((all, i) => all.forEach(answer => expectSound(batch[i] as HostileRequest, answer)));
        const allRefused = answers.flat().every(({ status }) => status >= 400);
        if (allRefused) expect(await size()).toBe(before);
        for (const { text } of answers.flat()) codes.add(/"code":"([a-z0-9-]+)"/.exec(text)?.[1] ?? 'taken');
        taken += answers.flat().filter(({ status }) => status < 400).length;
        expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
      }),
      { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: TIME },
    );
    // a fuzzer that is turned away at the door, or that reaches nothing, proves nothing
    for (const code of EVERY) expect([...codes]).toContain(code);
    expect(taken).toBeGreaterThan(10);
    expect(lines.join('\n')).not.toContain(MARK);
    expect(Object.prototype).not.toHaveProperty('admin');
  },
  TIME + 60_000,
);
