// The power goes, or a system call fails, at any point: what was acknowledged is there, and the log is whole.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../../packages/server/src/store/sqlite/sqlite-store.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { id, SUBJECT } from '../../helpers/new-record.ts';
import { type Cut, cutAfter } from '../../helpers/power-cut.ts';
import { type Call, type Traced, traceCalls } from '../../helpers/system-calls.ts';

const WRITER = path.resolve(import.meta.dirname, '../../helpers/power-writer.ts');

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'assent-power-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, synchronous: string, batches: number, inject?: string, thread = ''): Traced & { readonly file: string } {
  const file = path.join(directory, name, 'assent.db');
  mkdirSync(path.dirname(file));
  return { file, ...traceCalls(WRITER, [file, synchronous, String(batches), thread], inject) };
}

/** How many records were acknowledged within the calls; -1 before the log was there. */
const durable = (calls: readonly Call[]) => calls.reduce((n, call) => (call.kind === 'said' ? Number(/^durable (\d+)/.exec(call.text)?.[1] ?? n) : n), -1);

/** `null` when the store opens, is whole and has everything that was acknowledged; otherwise what is wrong. */
async function findLoss(file: string, acknowledged: number): Promise<string | null> {
  try {
    const store = openSqliteStore(file);
    try {
      await checkLog(store);
      const there = new Set((await store.recordsOf('shop', SUBJECT)).map(record => record.id));
      const lost = Array.from({ length: acknowledged }, (_, i) => id(i + 1)).filter(own => !there.has(own));
      return lost.length ? `${lost.length} of ${acknowledged} lost` : null;
    } finally {
      await store.close();
    }
  } catch (error) {
    return String(error);
  }
}

interface Run {
  readonly file: string;
  readonly calls: readonly Call[];
}

/** Cuts a traced run at `count` points and answers what was lost. */
async function cutOften({ file, calls }: Run, cut: Cut, count: number): Promise<readonly string[]> {
  const first = calls.findIndex(call => call.kind === 'said');
  const random = seeded(7);
  const ends = Array.from({ length: count }, () => first + 1 + Math.floor(random() * (calls.length - first)));
  return cutAt({ file, calls }, cut, ends, random);
}

/** Cuts a traced run after each of these numbers of calls. */
async function cutAt({ file, calls }: Run, cut: Cut, ends: readonly number[], random: () => number): Promise<readonly string[]> {
  const losses: string[] = [];
  for (const [i, end] of ends.entries()) {
    const target = path.join(directory, `cut-${cut}-${i}`);
    mkdirSync(target);
    for (const [name, content] of cutAfter(calls, end, cut, random))
      if (/\.db(?:-wal)?$/.test(name)) writeFileSync(path.join(target, path.basename(name)), content);
    const loss = await findLoss(path.join(target, path.basename(file)), durable(calls.slice(0, end)));
    if (loss) losses.push(`cut after call ${end}: ${loss}`);
    rmSync(target, { recursive: true });
  }
  return losses;
}

const WHOLE = 60;
let whole: ReturnType<typeof write>;
beforeAll(() => {
  whole = write('whole', '', WHOLE);
}, 60_000);

test('I1, I3, I4 a power cut at any of 80 points loses nothing that was acknowledged', { timeout: 90_000 }, async () => {
  expect([whole.stderr, whole.ended, durable(whole.calls)]).toEqual(['', 'SIGKILL', 150]);
  expect(whole.calls.filter(({ kind }) => kind === 'sync').length).toBeGreaterThan(WHOLE);
  expect(await cutOften(whole, 'power', 80)).toEqual([]);
});

test('I1, I3, I4 kill -9 between any two system calls, from one checkpoint to after the next, loses nothing either', { timeout: 90_000 }, async () => {
  const syncs = (name: string) => whole.calls.flatMap((call, i) => (call.kind === 'sync' && call.file.endsWith(name) ? i : []));
  // a checkpoint syncs the database itself; commits sync its log alone
  const [, , from = 0, to = 0] = syncs('.db');
  const ends = Array.from({ length: to + 12 - from }, (_, i) => from + i);
  expect([ends.length, syncs('-wal').filter(at => at > from && at < to).length]).toEqual([
    expect.toSatisfy(n => n > 40 && n < 400),
    expect.toSatisfy(n => n > 2),
  ]);
  expect(await cutAt(whole, 'kill', ends, () => 0)).toEqual([]);
});

test('the simulator tells the difference: with synchronous=NORMAL acknowledged records are lost', { timeout: 90_000 }, async () => {
  const losses = await cutOften(write('normal', 'NORMAL', WHOLE), 'power', 30);
  expect(losses.filter(loss => loss.endsWith(' lost')).length).toBeGreaterThan(3);
});

test('I1, I3, I4 the writer in a thread of its own loses nothing either, whenever the power goes', { timeout: 90_000 }, async () => {
  const threaded = write('thread', '', WHOLE, undefined, 'thread');
  expect([threaded.stderr, threaded.ended, durable(threaded.calls)]).toEqual(['', 'SIGKILL', 150]);
  expect(threaded.calls.filter(({ kind }) => kind === 'sync').length).toBeGreaterThan(WHOLE);
  expect(await cutOften(threaded, 'power', 40)).toEqual([]);
});

test('a sync that fails while a batch is committed ends the process without an acknowledgement; the start after it is whole', async () => {
  // a batch with one sync, that of its commit: others have those of a checkpoint too, after which SQLite goes on whatever became of it
  const syncs = (from: number, to: number) => whole.calls.slice(from, to).filter(({ kind }) => kind === 'sync').length;
  const acknowledgements = whole.calls.flatMap((call, i) => (call.kind === 'said' ? i : []));
  const said = acknowledgements.find((at, n) => n >= 20 && syncs(acknowledgements[n - 1] as number, at) === 1) as number;
  const before = durable(whole.calls.slice(0, said));
  for (const error of ['EIO', 'ENOSPC']) {
    const run = write(`commit-${error}`, '', WHOLE, `fsync:error=${error}:when=${syncs(0, said)}`);
    expect([run.ended, durable(run.calls)]).toEqual([1, before]);
    expect(run.stderr).toContain("couldn't commit");
    expect(await findLoss(run.file, before)).toBeNull();
  }
});

test.for([
  'fsync:error=EIO:when=30',
  'pwrite64:error=ENOSPC:when=100',
  'pwrite64:error=EIO:when=333',
  'pwrite64:error=EROFS:when=150',
  'pwrite64:error=EINTR:when=50',
  'ftruncate:error=EIO:when=2',
  'fsync:signal=KILL:when=21',
  'pwrite64:signal=KILL:when=200',
] as const)('%s: whether the process ends or goes on, what was acknowledged is there and the log is whole', async inject => {
  const run = write(inject.replaceAll(/\W/g, '-'), '', WHOLE, inject);
  if (run.ended !== 'SIGKILL') expect([run.ended, run.stderr]).toEqual([1, expect.stringMatching(/couldn't commit|disk is full|disk I\/O error/)]);
  expect(await findLoss(run.file, durable(run.calls))).toBeNull();
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296; // Numerical Recipes' generator: the same cuts in every run
    return state / 4_294_967_296;
  };
}
