// GET /v1/undeclared: third parties that nobody declared, for a viewer.
import type { Service } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Store } from '../store/store.ts';
import { makeUndeclared, UNDECLARED_DAYS } from '../tally/undeclared.ts';

const DAY = 86_400_000;

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
