// POST /v1/views: a page was viewed, how much of it waits, which third parties nobody declared, and what went wrong. Counted without an id; nothing about anybody is kept.
import { isProblem, type PageView } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { cellsOf } from '../tally/count-page.ts';
import type { CellKey, Counter } from '../tally/cell.ts';
import { pickLocale } from '../sites/pick-locale.ts';
import { sightingOf } from '../tally/sighting.ts';
import { templateKey } from '../tally/template-key.ts';
import { visitOf } from '../tally/visit.ts';

const DAY = 86_400_000;

/** `now` in milliseconds. A page that was cached may be of another version, and name what has been declared since: what is served now decides. */
export const countViews =
  (commit: GroupCommit, now: () => number) =>
  async ({ met, held, views, on, ...page }: PageView, served: ServedSite, c: Context<Environment>): Promise<Response> => {
    const { site, version } = served;
    const at = now();
    const known = served.versions.get(version)?.purposes;
    // the header says what the page's own script would see (Global Privacy Control, §3.1)
    const signal = c.req.header('sec-gpc') === '1';
    const granted = [...new Set(on)].filter(id => known?.has(id));
    const problems = [...new Set(met)].filter(isProblem);
    const hosts = [...new Set(met)].filter(name => !isProblem(name));
    const viewed: Counter[] = [
      'view',
      ...granted.map(id => `on:${id}` as const),
      ...(signal ? (['gpc'] as const) : []),
      ...(held ? (['held'] as const) : []),
      ...(hosts.length ? (['unknown'] as const) : []),
    ];
    const counters = [...(views ? viewed : []), ...problems.map(code => `problem:${code}` as const)];
    const visit = visitOf(c);
    const cells = cellsOf(counters, site.id, { version, ...keysOf(page, served, c.req.header('accept-language')), device: visit.device }, visit, at);
    const day = Math.floor(at / DAY);
    const sightings = hosts.flatMap(host => sightingOf(site, { address: `https://${host}/`, directive: 'page', enforced: false }, day) ?? []);
    const kept = cells.length || sightings.length ? await commit.add({ record: null, cells, sightings }) : 'new';
    return kept === 'unavailable' ? refuse('unavailable', { 'retry-after': '5' }) : new Response(null, { status: 204 });
  };

/** What a view is kept by. Files that do not say it yet leave the kind of page open, and the language where the site has several; `accepted` as the browser prefers. */
function keysOf({ profile = '', lang, template = '' }: Partial<PageView>, { site, versions, version }: ServedSite, accepted?: string): Partial<CellKey> {
  const known = versions.get(version);
  return {
    profile: known?.profiles.has(profile) ? profile : site.profile,
    locale: lang || site.locales.length === 1 ? pickLocale(site.locales, lang ?? [], accepted) : '',
    template: known && lang ? templateKey(known.templates.has(template) ? template : undefined, known) : '',
  };
}
