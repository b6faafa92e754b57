// POST /v1/shown: a notice became visible. Counted without an id; nothing about anybody is kept.
import type { Shown } from '@assent/core';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';

/** `now` in milliseconds. */
export const countShown =
  (commit: GroupCommit, now: () => number) =>
  async ({ site, version, locale, profile, device }: Shown, served: ServedSite): Promise<Response> => {
    const known = served.versions.get(version);
    if (!known) return refuse('unknown-version');
    if (!known.locales.has(locale) || known.profile !== profile) return refuse('shape');
    const hour = Math.floor(now() / 3_600_000);
    const kept = await commit.add({ record: null, cells: [{ site, hour, version, profile, locale, device, counter: 'shown', n: 1 }] });
    return kept === 'unavailable' ? refuse('unavailable', { 'retry-after': '5' }) : new Response(null, { status: 204 });
  };
