// Counts something that happened on a page, for nobody in particular.
import type { Shown } from '@assent/core';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { Cell, Counter, CellKey } from './cell.ts';
import { templateKey } from './template-key.ts';
import type { Visit } from './visit.ts';

/** Nothing is known. */
const NOTHING: CellKey = { version: '', variant: '', profile: '', locale: '', device: '', country: '', template: '', entry: '' };

/** One of each counter, kept by what is known; none for a robot. `now` in milliseconds. */
export function cellsOf(counters: readonly Counter[], site: string, keys: Partial<CellKey>, { robot, country }: Visit, now: number): Cell[] {
  const hour = Math.floor(now / 3_600_000);
  return robot ? [] : counters.map(counter => ({ ...NOTHING, ...keys, country, site, hour, counter, n: 1 }));
}

/** Adds one to a counter of the page's version, language, device and kind; 204 once durable. `now` in milliseconds. */
export async function countPage(
  commit: GroupCommit,
  counter: Counter,
  { site, version, locale, profile, device, template, variant }: Omit<Shown, 'what'>,
  served: ServedSite,
  visit: Visit,
  now: number,
  entry = '',
): Promise<Response> {
  const known = served.versions.get(version);
  if (!known) return refuse('unknown-version');
  if (!known.locales.has(locale) || !known.profiles.has(profile)) return refuse('shape');
  if ((template !== undefined && !known.templates.has(template)) || (variant !== undefined && !known.variants.has(variant))) return refuse('shape');
  const keys = { version, variant: variant ?? '', profile, locale, device, template: templateKey(template, known), entry };
  const cells = cellsOf([counter], site, keys, visit, now);
  const kept = cells.length ? await commit.add({ record: null, cells }) : 'new';
  return kept === 'unavailable' ? refuse('unavailable', { 'retry-after': '5' }) : new Response(null, { status: 204 });
}
