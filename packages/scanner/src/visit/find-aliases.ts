// DNS aliases of the site's own hosts: behind one of them a vendor can stand.
import { getDomain } from 'tldts';
import type { Visit } from './visit.ts';

const MOST_HOPS = 5;

/** First-party host → names that it leads to, in order; hosts without an alias are left out. */
export async function findAliases(
  visits: readonly Visit[],
  start: string,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const site = getDomain(start);
  const first = new URL(start).hostname;
  const asked = visits.flatMap(({ observations }) =>
    observations.requests.map(({ url }) => (/^(?:https?|wss?):/.test(url) && URL.canParse(url) ? new URL(url).hostname : '')),
  );
  const hosts = [...new Set(asked)].filter(host => site && host !== first && getDomain(host) === site).sort();
  const found = await Promise.all(hosts.map(async host => [host, await follow(host, resolve)] as const));
  return Object.fromEntries(found.filter(([, names]) => names.length));
}

async function follow(host: string, resolve: (host: string) => Promise<readonly string[]>): Promise<readonly string[]> {
  const names: string[] = [];
  for (let at: string | undefined = host; at !== undefined && names.length < MOST_HOPS; ) {
    // no alias is an error to DNS
    at = (await resolve(at).catch(() => []))[0];
    if (at === undefined || names.includes(at)) break;
    names.push(at);
  }
  return names;
}
