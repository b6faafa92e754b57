// Experiments that were started: one row each, and one that runs on a site.
import type { ExperimentStore, KeptExperiment } from '../experiment-store.ts';
import type { Database } from './database.ts';

/** A step of `migrate.ts`. */
export const EXPERIMENT_TABLE = `
CREATE TABLE experiment (
  site text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, declared text NOT NULL CHECK (length(declared) = 64), started bigint NOT NULL, stopped bigint,
  PRIMARY KEY (site, id)
);
CREATE UNIQUE INDEX experiment_runs ON experiment (site) WHERE stopped IS NULL;
`;

const OF_SITE = 'SELECT site, id, declared, started, stopped FROM experiment WHERE site = $1 ORDER BY started, id';
const START = 'INSERT INTO experiment (site, id, declared, started) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id';
const STOP = 'UPDATE experiment SET stopped = $1 WHERE site = $2 AND id = $3 AND stopped IS NULL RETURNING id';

export function experimentsIn(database: Database): ExperimentStore {
  return {
    experiments: site => database.query<KeptExperiment>(OF_SITE, [site]),
    async startExperiment({ site, id, declared, started }) {
      return (await database.query(START, [site, id, declared, started])).length > 0;
    },
    async stopExperiment(site, id, at) {
      return (await database.query(STOP, [at, site, id])).length > 0;
    },
  };
}
