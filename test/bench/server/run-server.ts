// The server's bench: durable records on both stores, their latency, memory, the cost of an append by the size of the log, and verification.
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../../helpers/postgres.ts';
import type { AtSize, Verified } from './log-sizes.ts';
import { startPart } from './process.ts';
import { measureMemory, type Memory, type Rounds, runRounds } from './rounds.ts';

/** Node, processor, how many of them, and how many programs wanted them when the bench began (1 minute). */
interface Machine {
  readonly node: string;
  readonly processor: string;
  readonly count: number;
  readonly load: number;
  readonly disk: string;
}

interface Log {
  readonly sizes: readonly AtSize[];
  readonly verified: Verified;
}

export interface Server extends Log {
  readonly date: string;
  readonly machine: Machine;
  readonly records: Rounds;
  /** Absent where there is no PostgreSQL to measure. */
  readonly postgres?: (Rounds & Pick<Machine, 'load'>) | undefined;
  /** What `server full` measured, which takes half an hour and ten gigabytes: memory over a million records, and a log of up to ten million. */
  readonly full?: Full | undefined;
}

export interface Full extends Log {
  readonly date: string;
  readonly machine: Machine;
  readonly memory: Memory;
}

const ORDINARY = { rounds: 5, seconds: 3, records: 20_000, sizes: [1e3, 1e4, 1e5] };
const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7];

type Say = (line: string) => void;

export async function runServer(date: string, say: Say): Promise<Omit<Server, 'full'>> {
  return inDirectory(async directory => {
    const machine = describeMachine(directory);
    const { sizes, ...options } = ORDINARY;
    const records = await runRounds({ directory: place(directory, 'sqlite'), ...options, say });
    const load = loadavg()[0] as number;
    const measured = onPostgres(databases => runRounds({ directory: place(directory, 'postgres'), databases, ...options, say }));
    const postgres = await measured.then(
      rounds => ({ ...rounds, load }),
      error => say(String(error)),
    );
    return { date, machine, records, ...(postgres && { postgres }), ...(await measureLog(directory, sizes, say)) };
  });
}

/** `largest` = entries of the largest log; `records` = how many the endpoint takes before its memory is read. */
export async function runFull(date: string, say: Say, largest = 1e7, records = 1e6): Promise<Full> {
  return inDirectory(async directory => {
    const machine = describeMachine(directory);
    const memory = await measureMemory({ directory: place(directory, 'sqlite'), records, say });
    rmSync(place(directory, 'sqlite'), { recursive: true });
    const sizes = SIZES.filter(size => size <= largest);
    return { date, machine, memory, ...(await measureLog(directory, sizes, say)) };
  });
}

async function measureLog(directory: string, wanted: readonly number[], say: Say): Promise<Log> {
  const log = startPart('log-sizes', directory);
  try {
    const sizes: AtSize[] = [];
    for (const size of wanted) {
      sizes.push(await log.ask<AtSize>(size));
      say(`log of ${size} entries`);
    }
    return { sizes, verified: await log.ask<Verified>('verify') };
  } finally {
    await log.stop();
  }
}

async function onPostgres<T>(work: (databases: readonly [string, string]) => Promise<T>): Promise<T> {
  const postgres = await startPostgres();
  try {
    return await work([await postgres.makeDatabase(), await postgres.makeDatabase()]);
  } finally {
    postgres.remove();
  }
}

async function inDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function place(directory: string, name: string): string {
  const own = path.join(directory, name);
  mkdirSync(own, { recursive: true });
  return own;
}

const describeMachine = (directory: string): Machine => ({
  node: process.version,
  processor: cpus()[0]?.model ?? '',
  count: availableParallelism(),
  load: loadavg()[0] as number,
  disk: `0x${statfsSync(directory).type.toString(16)}`,
});
