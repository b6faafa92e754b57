// From sightings to the answer of GET /v1/undeclared.
import { SMALLEST_CELL, type Count, type Service, type Undeclared } from '@assent/core';
import type { ServedSite } from '../sites/served-site.ts';
import type { SightingCount } from '../store/store.ts';
import { OTHER } from './sighting.ts';

/** Days that are told, today included. */
export const UNDECLARED_DAYS = 30;

/** `today` in whole days since 1970, UTC; `catalog` names the services that a host may belong to. */
export function makeUndeclared(
  { site }: Pick<ServedSite, 'site'>,
  counts: readonly SightingCount[],
  catalog: Readonly<Record<string, Service>>,
  today: number,
): Undeclared {
  const declared = new Set(site.services.map(service => service.id));
  const candidates = Object.values(catalog).filter(service => !declared.has(service.id));
  const hosts = [...Map.groupBy(counts, count => count.host)].map(([host, seen]) => ({ host, seen, n: sum(seen) }));
  return {
    site: { id: site.id, name: site.name },
    from: isoDay(today - UNDECLARED_DAYS + 1),
    to: isoDay(today),
    hosts: hosts
      .filter(({ host }) => host !== OTHER)
      .sort((a, b) => (tell(b.n) ?? 0) - (tell(a.n) ?? 0) || (a.host < b.host ? -1 : 1))
      .map(({ host, seen, n }) => ({
        host,
        seenAs: [...new Set(seen.map(count => count.directive))].sort(),
        last: isoDay(Math.max(...seen.map(count => count.last))),
        n: tell(n),
        blocked: seen.some(count => count.enforced),
        known: candidates.filter(service => service.match.some(pattern => isOn(host, pattern))).map(({ id, name }) => ({ id, name })),
      })),
    other: tell(hosts.find(({ host }) => host === OTHER)?.n ?? 0),
  };
}

// by host alone: which of the services on a shared host it is, only a person who sees the page can tell
function isOn(host: string, pattern: string): boolean {
  return `.${host}`.endsWith(`.${pattern.split('/')[0]}`);
}

function sum(counts: readonly SightingCount[]): number {
  return counts.reduce((total, count) => total + count.n, 0);
}

/** A host that hardly anybody meets may come from one visitor's own browser: its count is not told exactly. */
function tell(n: number): Count {
  return n > 0 && n < SMALLEST_CELL ? null : n;
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
