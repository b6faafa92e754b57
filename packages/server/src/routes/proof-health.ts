// GET /v1/proof-health: what cannot be proven, counted, for whoever reads the figures of a site.
import type { ProofHealth } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import type { Publisher } from '../log/publisher.ts';
import type { MissingProofs } from '../operations/missing-proofs.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';

export interface ProofHealthParts {
  readonly sites: ReadonlyMap<string, ServedSite>;
  readonly store: Pick<Store, 'logs'>;
  readonly publisher: Pick<Publisher, 'latest'>;
  readonly missing: Pick<MissingProofs, 'count'>;
}

export const giveProofHealth =
  ({ sites, store, publisher, missing }: ProofHealthParts) =>
  async (c: Context<Environment>): Promise<Response> => {
    const served = sites.get(c.req.query('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    const { id, name } = served.site;
    const entries = (await store.logs(id)).at(-1)?.frontier.size ?? 0;
    const health: ProofHealth = { site: { id, name }, missing: missing.count(id), unproven: entries - (publisher.latest(id)?.size ?? 0) };
    return Response.json(health, { headers: { 'cache-control': 'no-store' } });
  };
