// Third parties that nobody declared: how a sighting is added within a transaction, and how they are read.
import { KEPT_DAYS, MOST_HOSTS, OTHER, type Sighting } from '../../tally/sighting.ts';
import type { SightingCount, Store } from '../store.ts';
import type { Database } from './database.ts';
import type { Query } from './query-on.ts';

const TURN = 'INSERT INTO undeclared_turn (site) VALUES ($1) ON CONFLICT (site) DO UPDATE SET site = excluded.site';
const KNOWN = 'SELECT 1 FROM undeclared WHERE site = $1 AND day = $2 AND host = $3 LIMIT 1';
const HOSTS = 'SELECT count(DISTINCT host) AS n FROM undeclared WHERE site = $1 AND day = $2 AND host <> $3';
const ADD = `
INSERT INTO undeclared (site, day, host, directive, enforced, n) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (site, day, host, directive, enforced) DO UPDATE SET n = undeclared.n + excluded.n`;
const FORGET = 'DELETE FROM undeclared WHERE site = $1 AND day < $2';

/** Adds sightings; to be called inside a transaction. One transaction at a time counts the hosts of a site. */
export async function addSightings(query: Query, sightings: readonly Sighting[]): Promise<void> {
  const merged = Map.groupBy(sightings, ({ site, day, host, directive, enforced }) => JSON.stringify([site, day, host, directive, enforced]));
  for (const site of [...new Set(sightings.map(sighting => sighting.site))].sort()) await query(TURN, [site]);
  for (const same of merged.values()) {
    const sighting = same[0] as Sighting;
    const { site, day, directive, enforced } = sighting;
    await query(ADD, [site, day, (await hasRoom(query, sighting)) ? sighting.host : OTHER, directive, enforced, same.length]);
    await query(FORGET, [site, day - KEPT_DAYS]);
  }
}

async function hasRoom(query: Query, { site, day, host }: Sighting): Promise<boolean> {
  if (host === OTHER || (await query(KNOWN, [site, day, host])).length) return true;
  return ((await query<{ n: number }>(HOSTS, [site, day, OTHER]))[0]?.n ?? 0) < MOST_HOSTS;
}

const SINCE = `
SELECT host, directive, enforced, max(day) AS last, sum(n)::bigint AS n FROM undeclared WHERE site = $1 AND day >= $2 GROUP BY host, directive, enforced`;

export function undeclaredIn(database: Database): Pick<Store, 'undeclared'> {
  return {
    async undeclared(site, from) {
      return database.query<SightingCount>(SINCE, [site, from]);
    },
  };
}
