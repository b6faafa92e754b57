// The versions of a site as a reader of rates sees them: when each went live, and what it changed.
import type { RatesVersion, Site } from '@assent/core';
import { sayChanges } from '../sites/say-changes.ts';
import type { KeptVersion } from '../store/store.ts';
import type { Calendar } from './calendar.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** `versions` first seen first; those that were first served after `to` (whole days since 1970) are left out. */
export function describeVersions(versions: readonly KeptVersion[], calendar: Calendar, to: number): RatesVersion[] {
  const sites = versions.map(({ body }) => JSON.parse(body) as Site);
  return versions
    .map(({ hash, firstSeen }, i) => {
      const before = sites[i - 1];
      const changes = before ? sayChanges(before, sites[i] as Site).map(({ text, material }) => ({ text, material })) : [];
      return { version: hash, day: new Date(calendar.dayAt(Math.floor(firstSeen / HOUR)) * DAY).toISOString().slice(0, 10), changes };
    })
    .filter(({ day }) => Date.parse(day) <= to * DAY);
}
