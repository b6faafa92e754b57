// Experiments that were started: one row each, and one that runs on a site.
import type { DatabaseSync } from 'node:sqlite';
import type { ExperimentStore, KeptExperiment } from '../experiment-store.ts';

/** A step of `migrate.ts`. */
export const EXPERIMENT_TABLE = `
CREATE TABLE experiment (
  site TEXT NOT NULL, id TEXT NOT NULL, declared TEXT NOT NULL CHECK (length(declared) = 64), started INTEGER NOT NULL, stopped INTEGER,
  PRIMARY KEY (site, id)
) WITHOUT ROWID, STRICT;
CREATE UNIQUE INDEX experiment_runs ON experiment (site) WHERE stopped IS NULL;
`;

export function experimentsIn(database: DatabaseSync): ExperimentStore {
  const ofSite = database.prepare('SELECT site, id, declared, started, stopped FROM experiment WHERE site = ? ORDER BY started, id');
  const insert = database.prepare('INSERT INTO experiment (site, id, declared, started) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const stop = database.prepare('UPDATE experiment SET stopped = ? WHERE site = ? AND id = ? AND stopped IS NULL');
  return {
    async experiments(site) {
      return ofSite.all(site).map(row => ({ ...(row as unknown as KeptExperiment) }));
    },
    async startExperiment({ site, id, declared, started }) {
      return insert.run(site, id, declared, started).changes > 0;
    },
    async stopExperiment(site, id, at) {
      return stop.run(at, site, id).changes > 0;
    },
  };
}
