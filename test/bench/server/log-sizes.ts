// One log grown by powers of ten in the directory of its argument: what an append costs at each size, and what it costs to verify the whole.
import path from 'node:path';
import { auditSite, digestNow } from '@assent/core/proof';
import { hashNow, openAudited, openSqliteStore } from '@assent/server';
import { firstLog, statement } from '../../helpers/new-record.ts';
import { spread } from '../statistics.ts';
import { answerEach, cpuSeconds } from './process.ts';
import { makeAdditions, nextAddition } from './records.ts';

export interface AtSize {
  readonly size: number;
  /** Microseconds a record, in batches of 64: elapsed and CPU, median. */
  readonly elapsed: number;
  readonly cpu: number;
}

export interface Verified {
  readonly rows: number;
  /** By CPU seconds: rows that `assent verify --log` goes through, and rows whose digests alone are computed. */
  readonly perCpuSecond: number;
  readonly hashedPerCpuSecond: number;
  /** Elapsed. */
  readonly perSecond: number;
  /** Bytes that the process held beyond what it held before, at most. Absent in runs of before it was looked at. */
  readonly memory?: number;
}

const BATCH = 64;
const BATCHES = 40;
const BULK = 4096;

const store = openSqliteStore(path.join(process.argv[2] as string, 'sizes.db'));
await store.openLog(firstLog(), statement('{}', 'epoch'));
let size = 1;

async function growTo(wanted: number): Promise<AtSize> {
  for (; size < wanted; size += Math.min(BULK, wanted - size)) await store.append(makeAdditions(Math.min(BULK, wanted - size)));
  const costs: { elapsed: number; cpu: number }[] = [];
  for (let n = 0; n < BATCHES; n++) {
    const batch = Array.from({ length: BATCH }, () => nextAddition());
    const [start, cpu] = [performance.now(), cpuSeconds()];
    await store.append(batch);
    costs.push({ elapsed: ((performance.now() - start) * 1000) / BATCH, cpu: ((cpuSeconds() - cpu) * 1e6) / BATCH });
  }
  size += BATCH * BATCHES;
  const median = (of: 'elapsed' | 'cpu') => spread(costs.map(cost => cost[of]))?.median as number;
  return { size: wanted, elapsed: median('elapsed'), cpu: median('cpu') };
}

async function verify(): Promise<Verified> {
  const before = process.memoryUsage.rss();
  let most = before;
  const onProgress = () => void (most = Math.max(most, process.memoryUsage.rss()));
  const [start, cpu] = [performance.now(), cpuSeconds()];
  const audited = await openAudited(store, 'shop', { verifiers: () => [] }, []);
  const { findings, logs } = await auditSite(audited, { run: work => digestNow(work, hashNow), onProgress });
  const [elapsed, used] = [(performance.now() - start) / 1000, cpuSeconds() - cpu];
  const rows = logs[0]?.size ?? 0;
  if (findings.length || rows !== size) throw new Error(`expected a sound log of ${size} entries, got ${rows} and ${JSON.stringify(findings[0])}`);
  return { rows, perCpuSecond: rows / used, perSecond: rows / elapsed, hashedPerCpuSecond: hashAlone(50_000), memory: most - before };
}

/** A commitment, a leaf and a node for each row, over bytes of the same length: what no verification can do without. */
function hashAlone(rows: number): number {
  const { salt, record, entry } = nextAddition().record as NonNullable<ReturnType<typeof nextAddition>['record']>;
  const text = Buffer.from(record);
  const [one, node] = [Uint8Array.of(1), new Uint8Array(64)];
  const cpu = cpuSeconds();
  for (let row = 0; row < rows; row++) {
    hashNow(salt, text);
    hashNow(one, entry);
    hashNow(one, node);
  }
  return rows / (cpuSeconds() - cpu);
}

answerEach((question: number | 'verify') => (question === 'verify' ? verify() : growTo(question)));
process.once('disconnect', () => void store.close());
