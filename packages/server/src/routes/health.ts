// GET /healthz: the process runs. GET /readyz: it can take records.
import { Hono } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { Store } from '../store/store.ts';

export function healthRoutes(store: Pick<Store, 'ping'>, commit: Pick<GroupCommit, 'healthy'>): Hono<Environment> {
  const fine = () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
  return new Hono<Environment>().get('/healthz', fine).get('/readyz', async () => {
    const ready = await store.ping().then(commit.healthy, () => false);
    return ready ? fine() : refuse('unavailable', { 'retry-after': '5' });
  });
}
