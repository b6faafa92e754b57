// Three processes on one database, killed at random, their connections cut, the database itself killed once: no gap, no fork, no loss, no duplicate.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditSite, digestNow, makeRecordId, siteVersion } from '@assent/core/proof';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAnchorFile } from '../../packages/server/src/anchor/anchor-file.ts';
import { openAudited } from '../../packages/server/src/log/audited-site.ts';
import { hashNow } from '../../packages/server/src/log/hash-now.ts';
import { openKeys } from '../../packages/server/src/log/keys.ts';
import { openPostgresStore } from '../../packages/server/src/store/postgres/postgres-store.ts';
import { checkLog } from '../helpers/check-log.ts';
import { makeSubmission, makeVisitor, NOW } from '../helpers/endpoint.ts';
import { eventually } from '../helpers/eventually.ts';
import { type Postgres, startPostgres } from '../helpers/postgres.ts';
import { sendRecord } from '../helpers/send-record.ts';
import { serveInChild, type Serving } from '../helpers/serve.ts';
import { makeSite } from '../helpers/site.ts';

const PROCESSES = 3;
const CLIENTS = 8;
const ROUNDS = 3;
/** New records before and after each fault, at least. */
const BETWEEN = 40;

let postgres: Postgres;
let root: string;
beforeAll(async () => {
  postgres = await startPostgres();
  root = mkdtempSync(path.join(tmpdir(), 'assent-processes-'));
}, 60_000);
afterAll(() => {
  postgres?.remove();
  rmSync(root, { recursive: true, force: true });
}, 60_000);

/** The same kills in every run, as far as the machine allows. */
function makeDraw(): (below: number) => number {
  let state = 20_261_125;
  return below => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

test('I1–I5, I8 ingest and sequencer killed at random, backends cut, the database killed: after each round the whole log fits', {
  timeout: 120_000,
}, async () => {
  const url = await postgres.makeDatabase();
  const draw = makeDraw();
  const version = (await siteVersion(makeSite())).hash;
  const { subject } = await makeVisitor();
  const directories = Array.from({ length: PROCESSES }, (_, n) => path.join(root, `process-${n}`));
  const first = await serveInChild(directories[0] as string, url);
  for (const directory of directories.slice(1)) {
    mkdirSync(directory);
    copyFileSync(path.join(directories[0] as string, 'signing-key.pem'), path.join(directory, 'signing-key.pem'));
  }
  const serving: Serving[] = [first, ...(await Promise.all(directories.slice(1).map(directory => serveInChild(directory, url))))];

  const acknowledged = new Set<string>();
  const pending: string[] = [];
  let drawn = 0;
  const send = async (id: string): Promise<void> => {
    const to = serving[draw(PROCESSES)] as Serving;
    // from everywhere, so that no address sends too much
    const headers = { 'x-forwarded-for': `198.51.${draw(256)}.${draw(256)}` };
    const answer = await sendRecord(to.url, makeSubmission(subject, version, { id }), headers).catch(() => null);
    if (answer?.status === 204) acknowledged.add(id);
    else {
      // an outbox sends it again
      pending.push(id);
      expect([undefined, 503]).toContain(answer?.status);
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  };
  let rest = new AbortController();
  /** Clients that send until they are to rest; every fourth id goes to two processes at a time. */
  const client = async () => {
    while (!rest.signal.aborted) {
      const id = pending.shift() ?? makeRecordId(NOW / 1000 + drawn++, new Uint8Array(10));
      await Promise.all(draw(4) ? [send(id)] : [send(id), send(id)]);
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  };
  const grow = () => {
    const before = acknowledged.size;
    return eventually(
      () => acknowledged.size,
      size => size >= before + BETWEEN,
      'more acknowledged records',
      60_000,
    );
  };
  /** Half the connections are cut while two processes die; then they are started again. */
  const strike = async () => {
    const victims = [draw(PROCESSES), draw(PROCESSES)];
    await Promise.all(victims.map(n => serving[n]?.stop('SIGKILL')));
    await postgres.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'assent' AND pid % 2 = ${draw(2)}`);
    await Promise.all([...new Set(victims)].map(async n => (serving[n] = await serveInChild(directories[n] as string, url))));
  };
  const audit = async () => {
    const store = await openPostgresStore(url, { beside: true });
    const outside = directories.flatMap(directory => {
      const anchor = openAnchorFile(path.join(directory, 'anchor.json'));
      return anchor.origins().flatMap(origin => anchor.last(origin) ?? []);
    });
    const report = await store.still(async () =>
      auditSite(
        await openAudited(
          store,
          'shop',
          openKeys(directories[0] as string, () => 0),
          outside,
        ),
        { run: work => digestNow(work, hashNow) },
      ),
    );
    expect([report.findings, report.more, report.logs.length]).toEqual([[], 0, 1]);
    await store.close();
  };

  for (let round = 0; round < ROUNDS; round++) {
    rest = new AbortController();
    const sending = Promise.all(Array.from({ length: CLIENTS }, client));
    await grow();
    await strike();
    if (round === 1) {
      postgres.stop('immediate');
      postgres.start();
    }
    await grow();
    rest.abort();
    await sending;
    await audit();
  }
  while (pending.length) await send(pending.shift() as string);
  for (const one of serving) expect(await one.stop('SIGTERM')).toBe(0);

  const store = await openPostgresStore(url, { beside: true });
  await store.settle();
  await audit();
  const [log, ...more] = await checkLog(store);
  const there = (await store.recordsOf('shop', subject)).map(({ id }) => id);
  expect([more, new Set(there).size]).toEqual([[], there.length]);
  expect(new Set(there)).toEqual(acknowledged);
  expect((await store.tallies('shop', 0, 99_999)).find(({ counter }) => counter === 'accept-all')?.n).toBe(there.length);
  expect(log?.frontier.size).toBeGreaterThanOrEqual(there.length + 2);
  await store.close();
});
