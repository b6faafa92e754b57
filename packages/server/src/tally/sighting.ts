// A sighting: one host that nobody declared, met on a page of a site. Host, directive and day; whoever met it is nowhere.
import { makeMatcher, SEEN_AS, type SeenAs, type Site } from '@assent/core';

export interface Sighting {
  readonly site: string;
  /** Whole days since 1970, UTC. */
  readonly day: number;
  /** Lower-case, or `OTHER`. */
  readonly host: string;
  readonly directive: SeenAs;
  /** True when a policy in force kept the request from leaving. */
  readonly enforced: boolean;
}

/** Hosts a site a day; more are counted together, so that no flood of made-up reports can grow the table. */
export const MOST_HOSTS = 100;
/** Days that are kept. */
export const KEPT_DAYS = 90;

/** Stands for hosts beyond those kept in a day, and for IP addresses, which may be of somebody's own network. */
export const OTHER = 'other';

/** What one report says; `address` absolute, `directive` as the browser wrote it. */
export interface Seen {
  readonly address: string;
  readonly directive: string;
  readonly enforced: boolean;
}

/** The sighting in a report, `null` where there is none: not of the network, not a directive of ours, the site's own, or declared. */
export function sightingOf(site: Site, seen: Seen, day: number): Sighting | null {
  const url = URL.canParse(seen.address) ? new URL(seen.address) : null;
  const directive = SEEN_AS.find(name => name === seen.directive);
  if (!url || !/^(?:http|ws)s?:$/.test(url.protocol) || !directive || isDeclared(site, url)) return null;
  const host = url.hostname.replace(/\.$/, '');
  return { site: site.id, day, host: isName(host) ? host : OTHER, directive, enforced: seen.enforced };
}

function isDeclared(site: Site, url: URL): boolean {
  const own = [...site.origins, ...(site.endpoint ? [site.endpoint] : [])].map(origin => new URL(origin).hostname);
  if (own.includes(url.hostname)) return true;
  const patterns = [
    ...site.allow.map(pattern => [pattern, ''] as const),
    ...site.services.flatMap(({ id, match }) => match.map(pattern => [pattern, id] as const)),
  ];
  return makeMatcher(patterns)(url) !== undefined;
}

function isName(host: string): boolean {
  return host.length <= 253 && /^[a-z0-9._-]+$/.test(host) && !/(?:^|\.)\d+$/.test(host);
}
