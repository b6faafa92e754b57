// A store's own limit: batches as large as the endpoint ever commits, appended one after the other in the directory or the database of its arguments.
import path from 'node:path';
import { openStore } from '@assent/server';
import { firstLog, statement } from '../../helpers/new-record.ts';
import { answerEach, cpuSeconds } from './process.ts';
import { nextAddition } from './records.ts';
import type { Throughput } from './rounds.ts';

// more than the endpoint's connections can fill, so that the limit is rather too high than too low; rows, keys, counters and durability are the endpoint's
const BATCH = 256;
const BATCHES = 40;

const [directory = '', database] = process.argv.slice(2);
const store = await openStore({ data: path.join(directory, 'batches'), database });
await store.openLog(firstLog(), statement('{}', 'epoch'));

answerEach(async (): Promise<Throughput> => {
  const batches = Array.from({ length: BATCHES }, () => Array.from({ length: BATCH }, () => nextAddition()));
  const [start, cpu] = [performance.now(), cpuSeconds()];
  for (const batch of batches) await store.append(batch);
  const records = BATCHES * BATCH;
  return { perSecond: (records * 1000) / (performance.now() - start), perCpuSecond: records / (cpuSeconds() - cpu) };
});
process.once('disconnect', () => void store.close());
