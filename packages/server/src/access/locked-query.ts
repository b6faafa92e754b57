// The query that a share link stands for: site, days and filter that it locks, and nothing that somebody may have written beside them.
import type { ShareLink } from '@assent/core';
import type { Account } from '../store/account-store.ts';

const DAY = 86_400_000;

/** `today` in whole days since 1970, in the zone of the site. */
export function lockedQuery({ range, filter }: ShareLink, { sites }: Pick<Account, 'sites'>, today: number): Readonly<Record<string, string | undefined>> {
  const day = (days: number) => new Date(days * DAY).toISOString().slice(0, 10);
  const span = 'days' in range ? { from: day(today + 1 - range.days), to: day(today) } : range;
  return { ...filter, ...span, site: sites?.[0] };
}
