// Reports one experiment: what was declared, what was counted, and what may be said of it.
import {
  askedPurposes,
  BREACH_RULES,
  type Counts,
  type Day,
  type Experiment,
  type ExperimentReport,
  isEnough,
  judgeExperiment,
  type Judgement,
  parityBreaches,
  seconds,
  type Tried,
  variantKey,
} from '@assent/core';
import type { ServedSite } from '../sites/served-site.ts';
import type { KeptExperiment } from '../store/experiment-store.ts';
import type { Store } from '../store/store.ts';
import type { AddedUp } from '../tally/add-up.ts';
import type { Calendar } from '../tally/calendar.ts';
import type { Totals } from '../tally/totals-of.ts';
import { tellAll } from '../tally/rates.ts';
import { readRange } from '../tally/read-range.ts';
import { draftFrames } from './draft-frames.ts';
import { declarationOf } from './running-experiment.ts';

const HOUR = 3_600_000;
/** Days after the end on which a tag that a visitor's browser had kept may still have counted. */
const AFTERWARDS = 1;

/** `frames` by variant key and language, of what was served; a draft has its own; `now` in milliseconds. */
export async function reportExperiment(
  store: Pick<Store, 'sheets' | 'totals' | 'books'>,
  { site, calendar }: Pick<ServedSite, 'site' | 'calendar'>,
  experiment: Experiment,
  kept: KeptExperiment | undefined,
  frames: ReadonlyMap<string, Readonly<Record<string, string>>>,
  now: number,
): Promise<ExperimentReport> {
  const { variants, ...declared } = experiment;
  const purposes = askedPurposes(site);
  const counted = await Promise.all(variants.map(variant => count(store, { site: site.id, calendar, variant: variantKey(experiment, variant) }, kept, now)));
  const told = tellAll(
    counted.map(({ all }) => all),
    purposes,
  );
  const drafts = kept ? new Map<string, never>() : draftFrames(site, experiment);
  const breaches = parityBreaches(site, experiment);
  const ended = kept !== undefined && (kept.stopped ?? now) >= kept.started + 1000 * (seconds(experiment.longest) as number);
  const judgement = kept ? judge(experiment, counted, told, calendar.dayAt(Math.floor(kept.started / HOUR)), ended) : null;
  const changed = kept !== undefined && kept.declared !== declarationOf(experiment);
  const running = kept?.stopped === null && !changed;
  return {
    ...declared,
    state: stateOf(kept, running, judgement),
    running,
    started: kept ? new Date(kept.started).toISOString() : null,
    stopped: typeof kept?.stopped === 'number' ? new Date(kept.stopped).toISOString() : null,
    changed,
    arms: variants.map((variant, i) => ({
      variant,
      key: variantKey(experiment, variant),
      broken: breaches.filter(breach => breach.variant === variant.id).map(({ variant: _variant, ...broken }) => broken),
      frames: frames.get(variantKey(experiment, variant)) ?? drafts.get(variantKey(experiment, variant)) ?? {},
      counts: told[i] as Counts,
    })),
    rules: BREACH_RULES.length,
    judgement,
  };
}

function stateOf(kept: KeptExperiment | undefined, running: boolean, judgement: Judgement | null): ExperimentReport['state'] {
  if (!kept) return 'draft';
  if (judgement?.verdict === 'different' || judgement?.verdict === 'none') return 'decided';
  return running ? 'running' : 'stopped';
}

const NOTHING: AddedUp = { all: {}, days: new Map(), by: new Map() };

interface Counting {
  readonly site: string;
  readonly calendar: Calendar;
  readonly variant: string;
}

async function count(
  store: Pick<Store, 'sheets' | 'totals' | 'books'>,
  { site, calendar, variant }: Counting,
  kept: KeptExperiment | undefined,
  now: number,
): Promise<AddedUp> {
  if (!kept) return NOTHING;
  const dayOf = (time: number) => calendar.dayAt(Math.floor(time / HOUR));
  const [from, to] = [dayOf(kept.started), Math.min(dayOf(now), dayOf(kept.stopped ?? now) + AFTERWARDS)];
  return readRange(store, site, calendar, { from, to, hour: Math.floor(now / HOUR) }, { variant }, []);
}

/** What is not told is not judged either: an interval would give it away. `first` = the day of the start. */
function judge({ goal, least }: Experiment, counted: readonly AddedUp[], told: readonly Counts[], first: number, ended: boolean): Judgement {
  const days = counted.flatMap(({ days }) => [...days.keys()]);
  const each: Day[] = Array.from({ length: Math.max(first, ...days) - first + 1 }, (_, i) => counted.map(one => triedIn(goal, one.days.get(first + i) ?? {})));
  const open = told.every((counts, i) => counts.eligible !== null && toldOf(goal, counts) !== null && isEnough(triedIn(goal, counted[i]?.all ?? {})));
  const judged = judgeExperiment(each, { least, ended });
  return open ? judged : { verdict: ended ? 'none' : 'early', ratio: judged.ratio, comparisons: [], missing: null };
}

function triedIn(goal: Experiment['goal'], totals: Totals): Tried {
  const of = (counter: string) => totals[counter] ?? 0;
  const answered = of('accept-all') + of('refuse-all') + of('custom');
  const hits = goal === 'answered' ? answered : of(goal);
  // a notice that was answered was due, even where its own count was lost on the way
  return { hits, of: Math.max(of('eligible'), of('shown'), answered) };
}

function toldOf(goal: Experiment['goal'], counts: Counts): number | null {
  if (goal === 'answered') return counts.answered;
  return goal === 'accept-all' ? counts.acceptAll : (counts.granted[goal.slice('granted:'.length)] ?? null);
}
