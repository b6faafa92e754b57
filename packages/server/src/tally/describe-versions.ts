// The versions of a site as a reader of rates sees them: when each went live, and what it changed.
import { compareSites, type RatesVersion, type Site } from '@assent/core';
import type { KeptVersion } from '../store/store.ts';

const DAY = 86_400_000;

/** `versions` first seen first; those that were first served after `to` (whole days since 1970, UTC) are left out. */
export function describeVersions(versions: readonly KeptVersion[], to: number): RatesVersion[] {
  const sites = versions.map(({ body }) => JSON.parse(body) as Site);
  return versions
    .map(({ hash, firstSeen }, i) => {
      const before = sites[i - 1];
      const changes = before ? compareSites(before, sites[i] as Site).map(({ text, material }) => ({ text, material })) : [];
      return { version: hash, day: new Date(firstSeen).toISOString().slice(0, 10), changes };
    })
    .filter(({ day }) => Date.parse(day) <= to * DAY);
}
