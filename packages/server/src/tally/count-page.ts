// Counts something that happened on a page, for nobody in particular.
import type { Shown } from '@assent/core';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { Counter } from './cell.ts';

/** Adds one to a counter of the page's version, language and device; 204 once durable. `now` in milliseconds. */
export async function countPage(
  commit: GroupCommit,
  counter: Counter,
  { site, version, locale, profile, device }: Shown,
  served: ServedSite,
  now: number,
): Promise<Response> {
  const known = served.versions.get(version);
  if (!known) return refuse('unknown-version');
  if (!known.locales.has(locale) || known.profile !== profile) return refuse('shape');
  const hour = Math.floor(now / 3_600_000);
  const kept = await commit.add({ record: null, cells: [{ site, hour, version, profile, locale, device, counter, n: 1 }] });
  return kept === 'unavailable' ? refuse('unavailable', { 'retry-after': '5' }) : new Response(null, { status: 204 });
}
