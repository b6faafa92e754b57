// Third parties that nobody declared, in memory, with the same bounds as on disk.
import { KEPT_DAYS, MOST_HOSTS, OTHER, type Sighting } from '../../tally/sighting.ts';
import type { SightingCount, Store } from '../store.ts';
import type { Contents } from './contents.ts';

export function undeclaredInMemory({ sightings }: Contents): Pick<Store, 'undeclared'> {
  return {
    async undeclared(site, from) {
      const counts = new Map<string, SightingCount>();
      for (const { host, directive, enforced, day } of sightings.filter(sighting => sighting.site === site && sighting.day >= from)) {
        const key = JSON.stringify([host, directive, enforced]);
        const before = counts.get(key);
        counts.set(key, { host, directive, enforced, last: Math.max(day, before?.last ?? 0), n: (before?.n ?? 0) + 1 });
      }
      return [...counts.values()];
    },
  };
}

/** Adds one sighting, under its host while the day has room for another, and forgets what is too old. */
export function addSighting({ sightings }: Contents, sighting: Sighting): void {
  const { site, day, host } = sighting;
  const hosts = new Set(sightings.flatMap(one => (one.site === site && one.day === day && one.host !== OTHER ? one.host : [])));
  const fits = host === OTHER || hosts.has(host) || hosts.size < MOST_HOSTS;
  sightings.push(fits ? sighting : { ...sighting, host: OTHER });
  for (let i = sightings.length - 1; i >= 0; i--) {
    const old = sightings[i] as Sighting;
    if (old.site === site && old.day < day - KEPT_DAYS) sightings.splice(i, 1);
  }
}
