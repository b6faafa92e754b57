// GET /v1/scan-health: what the endpoint's own scans found, for whoever reads the figures of a site.
import type { ScanHealth, ScanOutcome } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';

/** Whoever scans the sites of this endpoint; the server only asks what was found. */
export interface Scans {
  /** `null` until a scan of that site has ended. */
  latest(site: string): ScanOutcome | null;
}

export const giveScanHealth =
  (sites: ReadonlyMap<string, ServedSite>, scans: Scans | undefined) =>
  (c: Context<Environment>): Response => {
    const served = sites.get(c.req.query('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    const { id, name } = served.site;
    const health: ScanHealth = { site: { id, name }, scheduled: scans !== undefined, last: scans?.latest(id) ?? null };
    return Response.json(health, { headers: { 'cache-control': 'no-store' } });
  };
