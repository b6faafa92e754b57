// An endpoint under fire: a real socket, limits out of the way, and what must hold of every answer, whatever was asked.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { Hono } from 'hono';
import { expect } from 'vitest';
import { LIMITS, type Limits } from '../../packages/server/src/guards/limits.ts';
import { REFUSALS } from '../../packages/server/src/refuse.ts';
import { startServer } from '../../packages/server/src/start-server.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { makeExperiment } from './experiment.ts';
import { writeFakeSdk } from './fake-sdk.ts';
import { type HostileRequest, MARK, PATHS, type Sound } from './hostile-request.ts';
import { makeSite } from './site.ts';

/** How long each kind of fire lasts, in ms. */
export const FIRE = 8_000;

export const FIRED_AT = makeSite({ experiments: [makeExperiment()] });

const FREELY = { perMinute: 1e9, burst: 1e9 };

export interface FireStage {
  readonly url: string;
  /** The endpoint's own, by a second connection. */
  readonly store: Store;
  /** Lines of its log. */
  readonly lines: readonly string[];
  /** How much the store holds: leaves of the log and counters, every row of them. */
  size(): Promise<string>;
  /** Sends batches for `FIRE`, looks at every answer, and answers what was met: codes, and how many requests were taken. */
  bombard(requests: fc.Arbitrary<HostileRequest>, perBatch: number, check?: (before: string, statuses: readonly number[]) => Promise<void>): Promise<Met>;
  close(): Promise<void>;
}

export interface Met {
  /** `taken` stands for answers without a code. */
  readonly codes: readonly string[];
  readonly taken: number;
}

export async function openFireStage(): Promise<FireStage> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-fuzz-'));
  const lines: string[] = [];
  const server = await startServer({
    sites: [FIRED_AT],
    data,
    port: 0,
    sdk: writeFakeSdk(path.join(data, 'sdk')),
    dashboard: path.join(data, 'dashboard'),
    limits: Object.fromEntries(Object.keys(LIMITS).map(name => [name, FREELY])) as Limits,
    log: line => lines.push(line),
  });
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const size = async () => {
    const [logs, days, unknown] = await Promise.all([store.logs('shop'), store.tallies('shop', 0, 40_000), store.undeclared('shop', 0)]);
    return JSON.stringify([logs.map(log => log.frontier.size), days, unknown]);
  };
  return {
    url: server.url,
    store,
    lines,
    size,
    async bombard(requests, perBatch, check) {
      const codes = new Set<string>();
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(requests, { minLength: 1, maxLength: perBatch }), async batch => {
          const before = await size();
          const answers = (await Promise.all(batch.map(request => send(server.url, request)))).map(answersIn);
          answers.forEach((all, i) => all.forEach(answer => expectSound(batch[i] as HostileRequest, answer)));
          const statuses = answers.flat().map(({ status }) => status);
          await check?.(before, statuses);
          for (const { text } of answers.flat()) codes.add(/"code":"([a-z0-9-]+)"/.exec(text)?.[1] ?? 'taken');
          taken += statuses.filter(status => status < 300).length;
          expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
        }),
        { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: FIRE },
      );
      return { codes: [...codes], taken };
    },
    close: async () => {
      await store.close();
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Sends the bytes, half-closes, and answers everything that comes back. */
async function send(url: string, { head, body }: HostileRequest): Promise<string> {
  const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
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

function expectSound(request: HostileRequest, { status, text }: { status: number; text: string }): void {
  expect(status === 503 || (status >= 100 && status < 500), `${request.head}${text}`).toBe(true);
  // what operators write, the reference of a look-up for instance, operators read again
  if (status >= 300 || !/^Authorization: Bearer/m.test(request.head)) expect(text).not.toContain(MARK);
  const json = /\{"code".*\}/s.exec(text)?.[0];
  if (status < 400 || (request.head.startsWith('HEAD') && !json)) return;
  const { code } = JSON.parse(json ?? '{"code":"none"}') as { code: keyof typeof REFUSALS };
  expect(REFUSALS[code]?.[0], `${request.head}${text}`).toBe(status);
}

/** Every route has a request that reaches it. */
export async function expectAllReached(routes: readonly string[], sound: readonly Sound[]): Promise<void> {
  const asked = [...sound.map(({ method = 'POST', path: at }) => [method, at] as const), ...PATHS.map(at => ['GET', at] as const)];
  const reached = async (route: string) => {
    const [method = '', at = ''] = route.split(' ');
    const alone = new Hono().on(method, at, c => c.text(''));
    const answers = await Promise.all(asked.map(([own, to]) => alone.request(`http://localhost${to.startsWith('/') ? to : '/'}`, { method: own })));
    return answers.some(({ status }) => status === 200);
  };
  for (const route of routes) expect([route, await reached(route)]).toEqual([route, true]);
}
