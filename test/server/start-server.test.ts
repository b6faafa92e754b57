// The endpoint as a process: what it acknowledged survives it, and it stops when it is asked to.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteVersion } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../packages/server/src/start-server.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { eventually } from '../helpers/eventually.ts';
import { writeFakeSdk } from '../helpers/fake-sdk.ts';
import { listen } from '../helpers/listen.ts';
import { openRaw } from '../helpers/raw-socket.ts';
import { recordPath, sendRecord } from '../helpers/send-record.ts';
import { serveInChild } from '../helpers/serve.ts';
import { makeSite, ORIGIN } from '../helpers/site.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'assent-serve-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function recordsKept(subject: string): Promise<number> {
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const kept = await store.recordsOf('shop', subject);
  await store.close();
  return kept.length;
}

test('I1 kill -9 right after the acknowledgement: the record is there, and a repetition is no second one', async () => {
  const { subject } = await makeVisitor();
  const record = makeSubmission(subject, (await siteVersion(makeSite())).hash);
  const first = await serveInChild(data);
  expect((await sendRecord(first.url, record)).status).toBe(204);
  expect(await first.stop('SIGKILL')).toBe('SIGKILL');
  expect(await recordsKept(subject)).toBe(1);
  const second = await serveInChild(data);
  expect((await sendRecord(second.url, record)).status).toBe(204);
  await second.stop('SIGTERM');
  expect(await recordsKept(subject)).toBe(1);
});

test.for(['SIGTERM', 'SIGINT'] as const)('%s: it finishes, writes everything back and exits with 0, whoever keeps a connection open', async signal => {
  const { subject } = await makeVisitor();
  const serving = await serveInChild(data);
  const idle = connect(Number(new URL(serving.url).port), 'localhost');
  await new Promise(resolve => idle.once('connect', resolve));
  expect((await sendRecord(serving.url, makeSubmission(subject, (await siteVersion(makeSite())).hash))).status).toBe(204);
  expect(await serving.stop(signal)).toBe(0);
  idle.destroy();
  expect(() => statSync(path.join(data, 'assent.db-wal'))).toThrow('ENOENT');
  expect(await recordsKept(subject)).toBe(1);
});

test('the first start prints a token, later ones do not; database and key are for their owner alone', async () => {
  const first = await serveInChild(data);
  await first.stop('SIGTERM');
  expect(first.said()).toMatch(/^token assent_[\w-]{43}$/m);
  const second = await serveInChild(data);
  await second.stop('SIGTERM');
  expect(second.said()).not.toContain('token');
  for (const file of ['assent.db', 'signing-key.pem']) expect(statSync(path.join(data, file)).mode & 0o777, file).toBe(0o600);
});

test('a port that is taken is said with the way out', async () => {
  const other = await listen((_, response) => response.end());
  const options = { sites: [makeSite()], data, port: other.port, sdk: writeFakeSdk(path.join(data, 'sdk')), dashboard: path.join(data, 'dashboard') };
  await expect(startServer(options)).rejects.toThrow(
    `expected port ${other.port} to be free, but another program listens there (hint: --port N or ASSENT_PORT=N`,
  );
  await other.close();
});

test('an SDK that was never built is said with the way out', async () => {
  await expect(startServer({ sites: [makeSite()], data, port: 0, sdk: path.join(data, 'nothing'), dashboard: path.join(data, 'dashboard') })).rejects.toThrow(
    'hint: npm run build',
  );
});

test('behind proxies of ours the limit counts the visitor; without them a forged header changes nothing', async () => {
  const { subject } = await makeVisitor();
  const record = makeSubmission(subject, (await siteVersion(makeSite())).hash);
  const limits = {
    records: { perMinute: 1, burst: 1 },
    shown: { perMinute: 1, burst: 1 },
    reports: { perMinute: 1, burst: 1 },
    rights: { perMinute: 1, burst: 1 },
    session: { perMinute: 1, burst: 1 },
    site: { perMinute: 60, burst: 60 },
  };
  const from = (url: string, forwarded: string) => sendRecord(url, record, { 'x-forwarded-for': forwarded });
  const statuses = async (trustedProxies: number) => {
    const server = await startServer({
      sites: [makeSite()],
      data,
      port: 0,
      sdk: writeFakeSdk(path.join(data, 'sdk')),
      dashboard: path.join(data, 'dashboard'),
      limits,
      trustedProxies,
    });
    const answers = [await from(server.url, 'forged, 198.51.100.1'), await from(server.url, '198.51.100.2'), await from(server.url, 'other, 198.51.100.1')];
    await server.close();
    return answers.map(answer => answer.status);
  };
  expect(await statuses(1)).toEqual([204, 204, 429]);
  expect(await statuses(0)).toEqual([204, 429, 429]);
});

const start = (changes: Partial<Parameters<typeof startServer>[0]> = {}) =>
  startServer({ sites: [makeSite()], data, port: 0, sdk: writeFakeSdk(path.join(data, 'sdk')), dashboard: path.join(data, 'dashboard'), ...changes });

test('metrics are for this machine alone where no token is set, and a proxy in between is not this machine', async () => {
  const server = await start();
  const own = await fetch(`${server.url}/metrics`);
  const text = await own.text();
  expect([own.status, own.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')]);
  for (const name of ['assent_connections 1', 'process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']) expect(text).toContain(name);
  expect((await fetch(`${server.url}/metrics`, { headers: { 'x-forwarded-for': '127.0.0.1' } })).status).toBe(403);
  await server.close();
  const behind = await start({ trustedProxies: 1 });
  expect((await fetch(`${behind.url}/metrics`)).status).toBe(403);
  await behind.close();
});

test('asked to stop, it says that it is not ready while it still takes records, finishes what is under way, and then accepts nothing', async () => {
  const { subject } = await makeVisitor();
  const record = makeSubmission(subject, (await siteVersion(makeSite())).hash);
  const server = await start({ drain: 1000 });
  // half a record is under way when the end is announced, and its other half comes after everything else is over
  const body = JSON.stringify(record);
  const under = await openRaw(Number(new URL(server.url).port));
  const to = await recordPath(server.url, record);
  await under.send(`POST ${to} HTTP/1.1\r\nHost: x\r\nOrigin: ${ORIGIN}\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`);
  await under.send(body.slice(0, 100));
  const closed = server.close();
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect((await sendRecord(server.url, { ...record, id: `${'0'.repeat(21)}A` })).status).toBe(204);
  await eventually(
    () =>
      fetch(`${server.url}/healthz`).then(
        () => 'open',
        () => 'shut',
      ),
    state => state === 'shut',
    'nothing more to be accepted',
  );
  await under.send(body.slice(100));
  await eventually(under.heard, heard => heard.includes(' 204 '), 'the record under way to be kept');
  await closed;
  expect(await recordsKept(subject)).toBe(2);
});
