// The endpoint as `assent serve` wires it, on the SQLite store in the directory of its first argument, or on the database of its second; answers where it is and what it has used.
import path from 'node:path';
import { LIMITS, startServer } from '@assent/server';
import { writeFakeSdk } from '../../helpers/fake-sdk.ts';
import { recordPath } from '../../helpers/send-record.ts';
import { makeSite } from '../../helpers/site.ts';
import { answerEach, cpuSeconds } from './process.ts';
import { nextSubmission } from './records.ts';
import type { Serving } from './rounds.ts';

// one client sends what a million visitors would
const NONE = { perMinute: 1e12, burst: 1e12 };

const data = process.argv[2] as string;
const server = await startServer({
  sites: [makeSite()],
  data,
  database: process.argv[3],
  port: 0,
  sdk: writeFakeSdk(path.join(data, 'sdk')),
  dashboard: path.join(data, 'dashboard'),
  limits: { ...LIMITS, records: NONE, site: NONE },
});
answerEach(
  async (): Promise<Serving> => ({ url: server.url + (await recordPath(server.url, nextSubmission())), cpu: cpuSeconds(), memory: process.memoryUsage.rss() }),
);
process.once('disconnect', () => void server.close());
