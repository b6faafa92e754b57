// GET /healthz: the process runs. GET /readyz: it can take records. GET /metrics: how it fares.
import { Hono, type MiddlewareHandler } from 'hono';
import type { Environment } from '../environment.ts';
import type { Metrics } from '../operations/metrics.ts';
import { refuse } from '../refuse.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { Store } from '../store/store.ts';

export interface HealthParts {
  readonly store: Pick<Store, 'ping'>;
  readonly commit: Pick<GroupCommit, 'healthy'>;
  readonly metrics: Pick<Metrics, 'text' | 'type'>;
  /** True once the endpoint was asked to stop: what sends requests here should send them elsewhere. */
  readonly draining: () => boolean;
  /** Stands before the metrics. */
  readonly operator: MiddlewareHandler<Environment>;
}

export function healthRoutes({ store, commit, metrics, draining, operator }: HealthParts): Hono<Environment> {
  const fine = () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
  return new Hono<Environment>()
    .get('/healthz', fine)
    .get('/readyz', async () => {
      const ready = !draining() && (await store.ping().then(commit.healthy, () => false));
      return ready ? fine() : refuse('unavailable', { 'retry-after': '5' });
    })
    .get('/metrics', operator, async () => new Response(await metrics.text(), { headers: { 'content-type': metrics.type, 'cache-control': 'no-store' } }));
}
