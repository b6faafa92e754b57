// POST /v1/policy-reports/:site: what a Content-Security-Policy kept out, or would. Host and directive are counted, everything else is dropped.
import type { Context } from 'hono';
import { PolicyReportsSchema } from '@assent/core/schema';
import type { Environment } from '../environment.ts';
import { parseJson } from '../guards/parse-json.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { sightingOf } from '../tally/sighting.ts';

const DAY = 86_400_000;

/** `now` in milliseconds. Reports of declared services, which wait as they should, and of pages of other sites are not counted. */
export const countPolicyReports =
  (sites: ReadonlyMap<string, ServedSite>, commit: GroupCommit, now: () => number) =>
  async (c: Context<Environment>): Promise<Response> => {
    const served = sites.get(c.req.param('site') ?? '');
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    const read = parseJson(c.var.body);
    if ('fault' in read) return refuse(read.fault);
    const parsed = PolicyReportsSchema.safeParse(read.value);
    if (!parsed.success) return refuse('shape');
    const day = Math.floor(now() / DAY);
    const sightings = parsed.data
      .filter(({ document }) => URL.canParse(document) && served.site.origins.includes(new URL(document).origin))
      .flatMap(({ blocked, directive, enforced }) => sightingOf(served.site, { address: blocked, directive, enforced }, day) ?? []);
    const kept = sightings.length ? await commit.add({ record: null, cells: [], sightings }) : 'new';
    return kept === 'unavailable' ? refuse('unavailable', { 'retry-after': '5' }) : new Response(null, { status: 204 });
  };
