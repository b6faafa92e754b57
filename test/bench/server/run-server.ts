// The server's bench: durable records, their latency, memory, the cost of an append by the size of the log, and verification.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { AtSize, Verified } from './log-sizes.ts';
import { startPart } from './process.ts';
import { type Rounds, runRounds } from './rounds.ts';

export interface Server {
  readonly date: string;
  /** Node, processor, how many of them, and how many programs wanted them when the bench began (1 minute). */
  readonly machine: { readonly node: string; readonly processor: string; readonly count: number; readonly load: number; readonly disk: string };
  readonly store: string;
  readonly records: Rounds;
  readonly sizes: readonly AtSize[];
  readonly verified: Verified;
}

const ORDINARY = { rounds: 5, seconds: 3, records: 20_000, sizes: [1e3, 1e4, 1e5] };
const FULL = { ...ORDINARY, records: 1e6, sizes: [1e3, 1e4, 1e5, 1e6, 1e7] };

/** `detail` = `full`: a million records, and a log of ten million; takes an hour and ten gigabytes. */
export async function runServer(today: string, say: (line: string) => void, detail?: string): Promise<Server> {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-bench-'));
  const { sizes: wanted, ...options } = detail === 'full' ? FULL : ORDINARY;
  const machine = {
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    count: availableParallelism(),
    load: loadavg()[0] as number,
    disk: `0x${statfsSync(directory).type.toString(16)}`,
  };
  try {
    const records = await runRounds({ directory, ...options, say });
    const log = startPart('log-sizes', directory);
    const sizes: AtSize[] = [];
    for (const size of wanted) {
      sizes.push(await log.ask<AtSize>(size));
      say(`log of ${size} entries`);
    }
    const verified = await log.ask<Verified>('verify');
    await log.stop();
    return { date: today, machine, store: 'SQLite', records, sizes, verified };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
