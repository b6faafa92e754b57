// The bare server that the endpoint is compared with: the same socket, the body read in the same way, 204, nothing kept. With the argument `framework` by way
// of the router, as every route but that of the records goes.
import { Hono } from 'hono';
import type { Ingest } from '../../../packages/server/src/ingest.ts';
import { listen } from '../../../packages/server/src/listen.ts';
import { readIncoming } from '../../../packages/server/src/read-incoming.ts';
import { answerEach, cpuSeconds } from './process.ts';
import type { Serving } from './rounds.ts';

const app = new Hono();
app.post('/v1/records', async c => {
  await c.req.text();
  return c.body(null, 204);
});
const ingest: Ingest = (incoming, outgoing) => {
  void readIncoming(incoming).then(() => outgoing.writeHead(204).end());
  return true;
};
const server = await listen(request => app.fetch(request), {
  port: 0,
  host: '127.0.0.1',
  trustedProxies: 0,
  ...(process.argv[2] !== 'framework' && { ingest }),
});
answerEach((): Serving => ({ url: `${server.url}/v1/records`, cpu: cpuSeconds(), memory: process.memoryUsage.rss() }));
process.once('disconnect', () => void server.close());
