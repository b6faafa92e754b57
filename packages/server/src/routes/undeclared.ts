// /v1/undeclared: third parties that nobody declared, told by the SDK (POST) and read by a viewer (GET).
import type { Service, UndeclaredReport } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { Store } from '../store/store.ts';
import { sightingOf } from '../tally/sighting.ts';
import { makeUndeclared, UNDECLARED_DAYS } from '../tally/undeclared.ts';

const DAY = 86_400_000;

/** `now` in milliseconds. A page that was cached may name what has been declared since: what is served now decides. */
export const countUndeclared =
  (commit: GroupCommit, now: () => number) =>
  async ({ hosts }: UndeclaredReport, { site }: ServedSite): Promise<Response> => {
    const day = Math.floor(now() / DAY);
    const sightings = [...new Set(hosts)].flatMap(host => sightingOf(site, { address: `https://${host}/`, directive: 'page', enforced: false }, day) ?? []);
    const kept = sightings.length ? await commit.add({ record: null, cells: [], sightings }) : 'new';
    return kept === 'unavailable' ? refuse('unavailable', { 'retry-after': '5' }) : new Response(null, { status: 204 });
  };

/** `now` in milliseconds. */
export const giveUndeclared =
  (sites: ReadonlyMap<string, ServedSite>, store: Pick<Store, 'undeclared'>, catalog: Readonly<Record<string, Service>>, now: () => number) =>
  async (c: Context<Environment>): Promise<Response> => {
    const served = sites.get(c.req.query('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    const today = Math.floor(now() / DAY);
    const counts = await store.undeclared(served.site.id, today - UNDECLARED_DAYS + 1);
    return Response.json(makeUndeclared(served, counts, catalog, today), { headers: { 'cache-control': 'no-store' } });
  };
