// Durable records beside the two limits they can be measured by, in interleaved rounds: the bare server's, and the store's own.
import { setTimeout as pause } from 'node:timers/promises';
import { type Spread, spread } from '../statistics.ts';
import type { Load, Loaded } from './load.ts';
import { type Part, startPart } from './process.ts';

export interface Serving {
  readonly url: string;
  /** CPU seconds and bytes so far. */
  readonly cpu: number;
  readonly memory: number;
}

/** `perCpuSecond` = by the CPU time of the process that is measured, which hardly depends on what else the machine does. */
export interface Throughput {
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

type Rate = { readonly [name in keyof Throughput]: Spread | null };
/** Milliseconds. */
type Latency = { readonly p50: Spread | null; readonly p99: Spread | null };

export interface Rounds {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
  /** Of the stack that takes records: Node's HTTP server, without the framework. */
  readonly bare: Rate & Latency;
  /** The same with the framework; nothing is measured by it. */
  readonly framework?: Rate & Latency;
  readonly batches: Rate;
  readonly endpoint: Rate & Latency;
  /** The endpoint's rate ÷ the smaller of the two limits' of the same round. */
  readonly ratio: Rate;
  /** At half of what the endpoint took in the same round; the bare server at the same rate is the floor of what can be measured. */
  readonly half: { readonly endpoint: Latency; readonly bare: Latency };
  readonly memory: Memory;
}

/** What the endpoint's process held after the first tenth of its records and at the end, bytes. */
export interface Memory {
  readonly records: number;
  readonly early: number;
  readonly end: number;
}

export interface RoundsOptions {
  /** Where stores are kept; of its own for each run. */
  readonly directory: string;
  /** Addresses of empty databases, for the endpoint and for the store alone; without them the store is SQLite. */
  readonly databases?: readonly [string, string];
  readonly rounds: number;
  readonly seconds: number;
  /** How many records the endpoint takes before its memory is read. */
  readonly records: number;
  readonly say: (line: string) => void;
}

const CONNECTIONS = 64;

/** Each round measures everybody once, after the endpoint has taken `records`, and the bare ones half as many: all are warm then. */
export async function runRounds({ directory, databases, rounds, seconds, records, say }: RoundsOptions): Promise<Rounds> {
  const [load, bare, framework] = [startPart('load'), startPart('bare'), startPart('bare', 'framework')];
  const [endpoint, batches] = [
    startPart('endpoint', directory, ...(databases ?? []).slice(0, 1)),
    startPart('batches', directory, ...(databases ?? []).slice(1)),
  ];
  const seen: Round[] = [];
  try {
    const memory = await fill(load, endpoint, records, say);
    await fill(load, bare, records / 2, say);
    await fill(load, framework, records / 2, say);
    for (let round = 1; round <= rounds; round++) {
      seen.push(await runRound({ load, bare, framework, endpoint, batches }, seconds));
      say(`round ${round} of ${rounds}`);
    }
    return { connections: CONNECTIONS, seconds, rounds, ...summarise(seen), memory };
  } finally {
    await Promise.all([load, bare, framework, endpoint, batches].map(part => part.stop()));
  }
}

/** The endpoint alone takes `records`, on SQLite. */
export async function measureMemory({ directory, records, say }: Pick<RoundsOptions, 'directory' | 'records' | 'say'>): Promise<Memory> {
  const [load, endpoint] = [startPart('load'), startPart('endpoint', directory)];
  try {
    return await fill(load, endpoint, records, say);
  } finally {
    await Promise.all([load.stop(), endpoint.stop()]);
  }
}

interface Round {
  readonly bare: Loaded & Throughput;
  readonly framework: Loaded & Throughput;
  readonly endpoint: Loaded & Throughput;
  readonly batches: Throughput;
  readonly half: { readonly endpoint: Loaded; readonly bare: Loaded };
}

async function runRound(parts: { readonly [name in 'load' | 'bare' | 'framework' | 'endpoint' | 'batches']: Part }, seconds: number): Promise<Round> {
  const bare = await runLoad(parts.load, parts.bare, { seconds });
  const framework = await runLoad(parts.load, parts.framework, { seconds });
  const endpoint = await runLoad(parts.load, parts.endpoint, { seconds });
  const batches = await parts.batches.ask<Throughput>('append');
  const rate = Math.max(CONNECTIONS, Math.round(endpoint.perSecond / 2));
  const half = {
    endpoint: await runLoad(parts.load, parts.endpoint, { seconds, rate }),
    bare: await runLoad(parts.load, parts.bare, { seconds, rate }),
  };
  return { bare, framework, endpoint, batches, half };
}

/** What is waited after the endpoint turned somebody away, milliseconds, and how often at most. */
const BUSY = 10_000;
const PATIENCE = 60;

/** Measured again, after a while, where a busy machine made the endpoint turn records away. */
async function runLoad(load: Part, server: Part, options: Omit<Load, 'url' | 'connections'>): Promise<Loaded & Throughput> {
  for (let attempt = 1; ; attempt++) {
    const loaded = await loadOnce(load, server, options);
    if (!loaded.refused) return loaded;
    if (attempt === PATIENCE) throw new Error(`expected the machine to have a quiet moment in ${(PATIENCE * BUSY) / 60_000} minutes`);
    await pause(BUSY);
  }
}

async function loadOnce(load: Part, server: Part, options: Omit<Load, 'url' | 'connections'>): Promise<Loaded & Throughput> {
  const { url, cpu } = await server.ask<Serving>('serving');
  const loaded = await load.ask<Loaded>({ url, connections: CONNECTIONS, ...options } satisfies Load);
  const after = await server.ask<Serving>('serving');
  return { ...loaded, perCpuSecond: loaded.records / (after.cpu - cpu) };
}

/** Takes as long as it takes: what is turned away comes again, as it would from an outbox. */
async function fill(load: Part, server: Part, records: number, say: (line: string) => void): Promise<Memory> {
  let [taken, early] = [0, 0];
  while (taken < records) {
    const { records: kept, refused } = await loadOnce(load, server, { seconds: Math.min(10, Math.max(1, records / 10_000)) });
    taken += kept;
    if (!early && taken >= records / 10) early = (await server.ask<Serving>('serving')).memory;
    say(`${taken} of ${records} records`);
    if (refused) await pause(BUSY / 10);
  }
  return { records: taken, early, end: (await server.ask<Serving>('serving')).memory };
}

function summarise(seen: readonly Round[]) {
  const rate = (of: (round: Round) => Throughput): Rate => ({
    perSecond: spread(seen.map(round => of(round).perSecond)),
    perCpuSecond: spread(seen.map(round => of(round).perCpuSecond)),
  });
  const latency = (of: (round: Round) => Loaded): Latency => ({ p50: spread(seen.map(round => of(round).p50)), p99: spread(seen.map(round => of(round).p99)) });
  const ratio = (name: keyof Throughput) => spread(seen.map(({ bare, endpoint, batches }) => endpoint[name] / Math.min(bare[name], batches[name])));
  return {
    bare: { ...rate(({ bare }) => bare), ...latency(({ bare }) => bare) },
    framework: { ...rate(({ framework }) => framework), ...latency(({ framework }) => framework) },
    endpoint: { ...rate(({ endpoint }) => endpoint), ...latency(({ endpoint }) => endpoint) },
    batches: rate(({ batches }) => batches),
    ratio: { perSecond: ratio('perSecond'), perCpuSecond: ratio('perCpuSecond') },
    half: { endpoint: latency(({ half }) => half.endpoint), bare: latency(({ half }) => half.bare) },
  };
}
