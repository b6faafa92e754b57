// The bare server that the endpoint is compared with: the same socket, the same router, the body read, 204, nothing kept.
import { Hono } from 'hono';
import { listen } from '../../../packages/server/src/listen.ts';
import { answerEach, cpuSeconds } from './process.ts';
import type { Serving } from './rounds.ts';

const app = new Hono();
app.post('/v1/records', async c => {
  await c.req.text();
  return c.body(null, 204);
});
const server = await listen(request => app.fetch(request), { port: 0, host: '127.0.0.1', trustedProxies: 0 });
answerEach((): Serving => ({ url: `${server.url}/v1/records`, cpu: cpuSeconds(), memory: process.memoryUsage.rss() }));
process.once('disconnect', () => void server.close());
