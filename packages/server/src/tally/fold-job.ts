// Folding: the counters of hours and days that are over become sheets, so that rates read a few of these instead of every counter.
import { type Job, makeJob } from '../operations/job.ts';
import type { Store } from '../store/store.ts';
import { spansOf } from './spans-of.ts';

const HOUR = 3_600_000;
/** Days that are looked at; older ones are read from their counters, which is slow but true. */
export const FOLDED_DAYS = 800;

export interface FoldParts {
  readonly store: Pick<Store, 'fold'>;
  readonly sites: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/** Folds all that is over by now. */
export function makeFoldJob({ store, sites, now, onFailure }: FoldParts): Job {
  const round = async (stopped: () => boolean) => {
    const hour = Math.floor(now() / HOUR);
    const today = Math.floor(hour / 24);
    // newest first: these are looked at; one day at a time, so that records do not wait
    const spans = spansOf(today - FOLDED_DAYS, today, hour - 1).toReversed();
    for (const site of sites) for (const span of spans) if (!stopped()) await store.fold(site, span);
  };
  return makeJob({ round, every: HOUR / 4, onFailure });
}
