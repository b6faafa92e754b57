// The sequencer: every process runs one, and the lock of a log decides which of them moves its intake at a time. No election, no clock.
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from './database.ts';
import { AT_ONCE, moveIntake } from './move-intake.ts';

export interface Sequencer {
  /** Something was put into the intake of these sites, and so many records were taken out of it. */
  touch(sites: Iterable<string>, moved: number): void;
  /** Resolves once everything that was acknowledged before is in the log. */
  settle(): Promise<void>;
  /** Resolves when it runs no more; what is left in the intake is durable, and anyone's to move. */
  stop(): Promise<void>;
}

// what is acknowledged while it rests is moved in one go; that delays a receipt, never an acknowledgement; milliseconds
const REST = 100;

// how soon what a process has left behind, or kept to itself, is found by another one; milliseconds
const ROUND = 250;

// after so many moved records their room is made free for the next, so that the intake stays as small as what waits in it; autovacuum looks once a minute
const LITTER = 4_000;
const SWEEP = 'VACUUM (SKIP_LOCKED, TRUNCATE false) intake';

const WAITING = `
SELECT site FROM log WHERE state = 'open' AND EXISTS (SELECT 1 FROM intake WHERE intake.site = log.site AND intake.batch <= $1)`;
const LAST = 'SELECT coalesce(max(batch), 0) AS batch FROM intake';

/** `onFailure` hears what failed first after all went well; the intake waits, and it is tried again every round. `idle` = it moves what `settle` asks for, no more. */
export function startSequencer(database: Database, onFailure: (error: unknown) => void, idle = false): Sequencer {
  const touched = new Set<string>();
  let running: Promise<unknown> | null = null;
  const ending = new AbortController();
  const ended = ending.signal;
  if (idle) ending.abort();
  let well = true;
  let litter = 0;
  let sweeping: Promise<unknown> | null = null;

  const waiting = async (batch: number) => (await database.query<{ site: string }>(WAITING, [batch])).map(({ site }) => site);
  const fail = (error: unknown) => {
    if (well && !ended.aborted) onFailure(error);
    well = false;
  };
  const drain = async (site: string) => {
    for (let moved = AT_ONCE; moved === AT_ONCE && !ended.aborted; ) {
      moved = await moveIntake(database, site, { skip: true });
      litter += moved;
    }
    if (litter >= LITTER) sweep();
  };
  // beside the moves: a large intake takes a while
  const sweep = () => {
    litter = 0;
    sweeping ??= database
      .query(SWEEP)
      .catch(fail)
      .then(() => (sweeping = null));
  };
  const run = async () => {
    while (touched.size && !ended.aborted) {
      const sites = [...touched];
      touched.clear();
      for (const site of sites) await drain(site);
      await pause(REST, null, { signal: ended }).catch(() => {});
    }
  };
  const begin = (work: () => Promise<void>) => {
    running ??= work()
      .then(() => (well = true), fail)
      .then(() => (running = null));
  };
  const touch = (sites: Iterable<string>, moved: number) => {
    for (const site of sites) touched.add(site);
    litter += moved;
    if (ended.aborted) return;
    if (litter >= LITTER) sweep();
    if (touched.size) begin(run);
  };
  const look = async () => {
    for (const site of await waiting(Number.MAX_SAFE_INTEGER)) touched.add(site);
    await run();
  };
  const timer = idle ? undefined : setInterval(() => begin(look), ROUND).unref();

  return {
    touch,
    settle: async () => {
      const { batch = 0 } = (await database.query<{ batch: number }>(LAST))[0] ?? {};
      for (let sites = await waiting(batch); sites.length; sites = await waiting(batch)) for (const site of sites) await moveIntake(database, site);
    },
    stop: async () => {
      ending.abort();
      clearInterval(timer);
      await running;
      await sweeping;
    },
  };
}
