// Which of a site's declared experiments runs.
import { hash } from 'node:crypto';
import { canonicalize, type Experiment, type Site } from '@assent/core';
import type { KeptExperiment } from '../store/experiment-store.ts';

/** SHA-256 (hex) of the canonical declaration. */
export const declarationOf = (experiment: Experiment): string => hash('sha256', canonicalize(experiment));

/** `undefined` where none runs, and where the one that was started is no longer declared as it was: two notices under one name would be counted as one. */
export function runningExperiment({ experiments = [] }: Pick<Site, 'experiments'>, kept: readonly KeptExperiment[]): Experiment | undefined {
  const running = kept.find(({ stopped }) => stopped === null);
  return experiments.find(experiment => experiment.id === running?.id && declarationOf(experiment) === running.declared);
}
