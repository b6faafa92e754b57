// Judges an experiment from what was counted, day by day: what one may say of it today, by rules that were set before it began.
import { wilson } from '../rates.ts';
import { difference } from './difference.ts';
import { type Interval, isEnough, mixtureInterval, noticesNeeded, type Tried } from './mixture-interval.ts';
import { type SampleRatio, sampleRatio } from './sample-ratio.ts';

/** How often an experiment without any difference may find one, over all its looks and all its variants. */
export const ALPHA = 0.05;

/**
 * `imbalanced`: the variants were not drawn alike, so that nothing is said · `early`: too few notices · `open`: no difference yet, and time left ·
 * `different`: found · `none`: the end was reached and no difference of that size was found.
 */
export type ExperimentVerdict = 'imbalanced' | 'early' | 'open' | 'different' | 'none';

/** A variant against the first one. */
export interface Comparison extends Interval {
  /** Place among the variants, 1 or more. */
  readonly variant: number;
  /** Whole days from the start to the look that found a difference; `null` while none has. */
  readonly foundAfter: number | null;
  /** True for more, where `foundAfter` is not null. */
  readonly more: boolean;
  /** The 95 % interval of Newcombe, which is true of one look alone: for the day on which one had always meant to look. */
  readonly once: { readonly low: number; readonly high: number };
}

export interface Judgement {
  readonly verdict: ExperimentVerdict;
  readonly ratio: SampleRatio | null;
  /** One for every variant but the first; `[]` while it is early. */
  readonly comparisons: readonly Comparison[];
  /** Notices that each variant still needs so that `least` would be found four times in five; `null` where there is nothing to go by. */
  readonly missing: number | null;
}

/** What was drawn and what came of it, by variant, on one day; the days follow each other from the start. */
export type Day = readonly Tried[];

/** `ended` = the longest time is over. Each day is one look; a difference that a look has found stays found. */
export function judgeExperiment(days: readonly Day[], { least, ended }: { readonly least: number; readonly ended: boolean }): Judgement {
  const looks = cumulate(days);
  const last = looks.at(-1) ?? [];
  const alpha = ALPHA / Math.max(1, last.length - 1); // Bonferroni: every variant is one more chance to be wrong
  const ratio = sampleRatio(last.map(({ of }) => of));
  if (last.length < 2 || !last.every(isEnough)) return { verdict: ended ? 'none' : 'early', ratio, comparisons: [], missing: null };
  const comparisons = last.slice(1).map((_, i) => compare(looks, i + 1, least, alpha));
  const found = comparisons.some(({ foundAfter }) => foundAfter !== null);
  const verdict = ratio?.holds === false ? 'imbalanced' : found ? 'different' : ended ? 'none' : 'open';
  const [hits, of] = [last.reduce((sum, one) => sum + one.hits, 0), last.reduce((sum, one) => sum + one.of, 0)];
  return { verdict, ratio, comparisons, missing: Math.max(0, noticesNeeded(hits / of, least, alpha) - of / last.length) };
}

function compare(looks: readonly Day[], variant: number, least: number, alpha: number): Comparison {
  const at = (look: Day) => {
    const [before, after] = [look[0] as Tried, look[variant] as Tried];
    return isEnough(before) && isEnough(after) ? mixtureInterval(before, after, least, alpha) : null;
  };
  const first = looks.findIndex(look => {
    const seen = at(look);
    return seen !== null && (seen.low > 0 || seen.high < 0);
  });
  const last = looks.at(-1) as Day;
  const [before, after] = [last[0] as Tried, last[variant] as Tried].map(({ hits, of }) => wilson(hits, of));
  const { low, high } = before && after ? difference(before, after) : { low: -1, high: 1 };
  return {
    variant,
    ...(at(last) as Interval),
    foundAfter: first < 0 ? null : first,
    more: first >= 0 && (at(looks[first] as Day) as Interval).value > 0,
    once: { low, high },
  };
}

/** What had been counted at the end of each day. */
function cumulate(days: readonly Day[]): Day[] {
  const looks: Day[] = [];
  for (const day of days) {
    const before = looks.at(-1);
    looks.push(day.map(({ hits, of }, i) => ({ hits: hits + (before?.[i]?.hits ?? 0), of: of + (before?.[i]?.of ?? 0) })));
  }
  return looks;
}
