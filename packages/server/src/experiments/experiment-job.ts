// What runs is what is served: looks which experiment runs on each site, also where another process started it, and ends the one whose time is over.
import { type Experiment, seconds } from '@assent/core';
import type { Trail } from '../access/trail.ts';
import { type Job, makeJob } from '../operations/job.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { ExperimentStore, KeptExperiment } from '../store/experiment-store.ts';
import { runningExperiment } from './running-experiment.ts';

/** Milliseconds between two looks: a tag is kept for five minutes anyway. */
const EVERY = 15_000;

export interface ExperimentJobParts {
  readonly sites: ReadonlyMap<string, ServedSite>;
  readonly store: ExperimentStore;
  readonly trail: Trail;
  /** Makes the files of the site anew and serves these. */
  readonly serve: (site: string) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

export function makeExperimentJob({ sites, store, trail, serve, now, onFailure }: ExperimentJobParts): Job {
  const end = async (site: string, { id, started }: KeptExperiment, { longest }: Experiment) => {
    if (now() < started + 1000 * (seconds(longest) as number)) return false;
    await trail(null, 'experiment-stopped', { site, about: id, detail: { why: 'over' } });
    return store.stopExperiment(site, id, now());
  };
  const round = async (stopped: () => boolean) => {
    for (const [id, { site, experiment }] of sites) {
      if (stopped()) return;
      const kept = await store.experiments(id);
      const running = runningExperiment(site, kept);
      const last = kept.find(one => one.stopped === null);
      const over = running && last && (await end(id, last, running));
      if (over || running?.id !== experiment?.id) await serve(id);
    }
  };
  return makeJob({ round, every: EVERY, onFailure });
}
