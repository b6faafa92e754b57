// Folding: the counters of hours and days that are over become sheets, and the sheets of months that are over become books, so that rates read a few of these instead of every counter.
import { type Job, makeJob } from '../operations/job.ts';
import type { Store } from '../store/store.ts';
import type { Calendar } from './calendar.ts';
import { hoursOf } from './hours-of.ts';

const HOUR = 3_600_000;
/** Days that are looked at; older ones are read from their counters, which is slow but true. */
export const FOLDED_DAYS = 800;

export interface FoldParts {
  readonly store: Pick<Store, 'fold' | 'bind'>;
  /** Site id → its calendar. */
  readonly sites: ReadonlyMap<string, Calendar>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onFailure: (error: unknown) => void;
}

/** Folds and binds all that is over by now. */
export function makeFoldJob({ store, sites, now, onFailure }: FoldParts): Job {
  const round = async (stopped: () => boolean) => {
    for (const [site, calendar] of sites) await foldAll(store, site, calendar, Math.floor(now() / HOUR), stopped);
  };
  return makeJob({ round, every: HOUR / 4, onFailure });
}

/** `hour` = the hour that it is. Newest first, for these are looked at; one day at a time, so that records do not wait. */
export async function foldAll(
  store: FoldParts['store'],
  site: string,
  calendar: Calendar,
  hour: number,
  stopped: () => boolean,
  days = FOLDED_DAYS,
): Promise<void> {
  const today = calendar.dayAt(hour);
  const months = calendar.months(today - days, today).toReversed();
  const over = months.flat().filter(({ day }) => day < today && day >= today - days);
  const spans = [...hoursOf(calendar.day(today), hour - 1), ...over.sort((a, b) => b.day - a.day)];
  for (const span of spans) if (!stopped()) await store.fold(site, span);
  for (const month of months) if (!stopped() && (month.at(-1)?.day ?? today) < today) await store.bind(site, month);
}
