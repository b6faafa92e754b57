// GET /v1/register: what the register of processing (GDPR art. 30) has to say of a site, from its site file.
import { registerEntry } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { Retention } from '../rights/due-day.ts';
import { retentionOf } from '../rights/retention-of.ts';
import type { ServedSite } from '../sites/served-site.ts';

/** `otherwise` = how long the endpoint keeps proofs where the site file does not say. */
export const giveRegister = (sites: ReadonlyMap<string, ServedSite>, otherwise: Retention) => (c: Context<Environment>) => {
  const served = sites.get(c.req.query('site') ?? '');
  if (!served) return refuse('unknown-site');
  c.set('site', served);
  const locale = /^[a-z]{2,3}$/.test(c.req.query('lang') ?? '') ? String(c.req.query('lang')) : 'en';
  const entry = registerEntry(served.site, { version: served.version, retention: retentionOf(served.site, otherwise), locale });
  return Response.json(entry, { headers: { 'cache-control': 'no-store' } });
};
