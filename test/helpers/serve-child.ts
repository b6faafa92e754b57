// The process behind `serve.ts`: the `serve` wiring of the command line on a fake SDK, without reading any site file.
import path from 'node:path';
import { startServer } from '@assent/server';
import { writeFakeSdk } from './fake-sdk.ts';
import { makeSite } from './site.ts';

const data = process.argv[2] as string;
const server = await startServer({
  sites: [makeSite()],
  data,
  database: process.argv[3],
  // whose address is not given is the socket's
  trustedProxies: 1,
  port: 0,
  sdk: writeFakeSdk(path.join(data, 'sdk')),
  dashboard: path.join(data, 'dashboard'),
  log: line => process.stderr.write(`${line}\n`),
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void server.close());
process.stdout.write(`${server.url}\n`);
if (server.token) process.stderr.write(`token ${server.token}\n`);
