// Experiments in memory.
import type { ExperimentStore } from '../experiment-store.ts';
import type { Contents } from './contents.ts';

export function experimentsInMemory({ experiments }: Contents): ExperimentStore {
  return {
    async experiments(site) {
      return experiments.filter(kept => kept.site === site);
    },
    async startExperiment(experiment) {
      const { site, id } = experiment;
      if (experiments.some(kept => kept.site === site && (kept.stopped === null || kept.id === id))) return false;
      experiments.push({ ...experiment, stopped: null });
      return true;
    },
    async stopExperiment(site, id, at) {
      const index = experiments.findIndex(kept => kept.site === site && kept.id === id && kept.stopped === null);
      const kept = experiments[index];
      if (kept) experiments[index] = { ...kept, stopped: at };
      return kept !== undefined;
    },
  };
}
