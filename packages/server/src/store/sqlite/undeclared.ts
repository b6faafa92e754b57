// Third parties that nobody declared: their table, how a sighting is added to it within the one write transaction, and how they are read.
import type { DatabaseSync } from 'node:sqlite';
import { KEPT_DAYS, MOST_HOSTS, OTHER, type Sighting } from '../../tally/sighting.ts';
import type { SightingCount, Store } from '../store.ts';

/** Part of schema 2. */
export const UNDECLARED_TABLE = `
CREATE TABLE IF NOT EXISTS undeclared (
  site TEXT NOT NULL, day INTEGER NOT NULL, host TEXT NOT NULL, directive TEXT NOT NULL, enforced INTEGER NOT NULL CHECK (enforced IN (0, 1)),
  n INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (site, day, host, directive, enforced)
) WITHOUT ROWID, STRICT;
`;

/** Makes the function that adds sightings; to be called inside a transaction. */
export function makeAddSightings(database: DatabaseSync): (sightings: readonly Sighting[]) => void {
  const known = database.prepare('SELECT 1 FROM undeclared WHERE site = ? AND day = ? AND host = ? LIMIT 1');
  const hosts = database.prepare('SELECT count(DISTINCT host) AS n FROM undeclared WHERE site = ? AND day = ? AND host <> ?');
  const add = database.prepare(
    'INSERT INTO undeclared (site, day, host, directive, enforced, n) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n',
  );
  const forget = database.prepare('DELETE FROM undeclared WHERE site = ? AND day < ?');

  const hasRoom = ({ site, day, host }: Sighting) =>
    host === OTHER || known.get(site, day, host) !== undefined || (hosts.get(site, day, OTHER) as { n: number }).n < MOST_HOSTS;

  return sightings => {
    const merged = Map.groupBy(sightings, ({ site, day, host, directive, enforced }) => JSON.stringify([site, day, host, directive, enforced]));
    for (const same of merged.values()) {
      const sighting = same[0] as Sighting;
      const { site, day, directive, enforced } = sighting;
      add.run(site, day, hasRoom(sighting) ? sighting.host : OTHER, directive, enforced ? 1 : 0, same.length);
      forget.run(site, day - KEPT_DAYS);
    }
  };
}

type Row = Omit<SightingCount, 'enforced'> & { readonly enforced: number };

export function undeclaredIn(database: DatabaseSync): Pick<Store, 'undeclared'> {
  const since = database.prepare(
    'SELECT host, directive, enforced, max(day) AS last, sum(n) AS n FROM undeclared WHERE site = ? AND day >= ? GROUP BY host, directive, enforced',
  );
  return {
    async undeclared(site, from) {
      return (since.all(site, from) as unknown as Row[]).map(row => ({ ...row, enforced: row.enforced === 1 }));
    },
  };
}
