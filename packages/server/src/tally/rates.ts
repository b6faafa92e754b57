// From sheets to the answer of GET /v1/rates.
import { askedPurposes, type Count, type Counts, type Dimension, type Group, parityOf, type Rates, type RatesVersion } from '@assent/core';
import type { ServedSite } from '../sites/served-site.ts';
import type { AddedUp, Filter } from './add-up.ts';
import { conceal, concealTable, revealing } from './conceal.ts';
import type { Totals } from './totals-of.ts';

/** Exact sums of a day, a group or a range; they never leave the server as they are. */
interface Sums {
  readonly shown: number;
  /** Accept-all, refuse-all, custom. */
  readonly answers: readonly [number, number, number];
  readonly of: (counter: string) => number;
}

export interface RatesQuestion {
  /** IANA name. */
  readonly zone: string;
  /** Whole days since 1970 by the clock there, both included. */
  readonly from: number;
  readonly to: number;
  readonly today: number;
  readonly sample: boolean;
  readonly any: boolean;
  readonly filter: Filter;
  readonly versions: readonly RatesVersion[];
  readonly waiting: number;
}

/** How many days before a range the one lies that it is compared with: whole weeks, so that a Monday stands beside a Monday. */
export const shiftOf = ({ from, to }: Pick<RatesQuestion, 'from' | 'to'>): number => Math.ceil((to - from + 1) / 7) * 7;

/** Fills every day of the range; `complete` is false for today and later. `earlier` = the range `shiftOf` days before. */
export function makeRates({ site, titles }: Pick<ServedSite, 'site' | 'titles'>, range: AddedUp, earlier: AddedUp, question: RatesQuestion): Rates {
  const { from, to, filter } = question;
  const purposes = askedPurposes(site);
  const shift = shiftOf(question);
  const days = tellAll(daysOf(from, to, range.days), purposes);
  return {
    site: { id: site.id, name: site.name, purposes: purposes.map(id => ({ id, title: titles[id] ?? {} })) },
    from: isoDay(from),
    to: isoDay(to),
    zone: question.zone,
    sample: question.sample,
    any: question.any,
    filter,
    totals: tellOne(range.all, purposes),
    previous: {
      from: isoDay(from - shift),
      to: isoDay(to - shift),
      totals: tellOne(earlier.all, purposes),
      days: tellAll(daysOf(from - shift, to - shift, earlier.days), purposes),
    },
    groups: Object.fromEntries([...range.by].map(([name, values]) => [name, groupsOf(name, values, purposes)])),
    versions: question.versions,
    parity: parityOf(site),
    waiting: question.waiting,
    residue: countsUnder('residue:', range.all),
    problems: countsUnder('problem:', range.all),
    days: days.map((counts, i) => ({ day: isoDay(from + i), complete: from + i < question.today, ...counts })),
  };
}

const daysOf = (from: number, to: number, days: ReadonlyMap<number, Totals>): Totals[] =>
  Array.from({ length: to - from + 1 }, (_, i) => days.get(from + i) ?? {});

/** A page view comes from no act and is shown no variant: under these it says nothing. */
const WITHOUT_VIEWS: readonly Dimension[] = ['entry', 'variant'];

/** Values under which no page was viewed, and nothing happened to a notice or a choice, are no groups of these; the largest first. */
function groupsOf(name: Dimension, values: ReadonlyMap<string, Totals>, purposes: readonly string[]): Group[] {
  const viewed = ({ view = 0 }: Totals) => view > 0 && !WITHOUT_VIEWS.includes(name);
  const some = [...values]
    .filter(([, totals]) => viewed(totals) || sum(totals).shown > 0 || totals.later || totals.withdrawn)
    .sort(([, a], [, b]) => sum(b).shown - sum(a).shown);
  const told = tellAll(
    some.map(([, totals]) => totals),
    purposes,
  );
  return some.map(([value], i) => ({ value, counts: told[i] as Counts }));
}

function sum(totals: Totals): Sums {
  const of = (counter: string) => totals[counter] ?? 0;
  const answers = [of('accept-all'), of('refuse-all'), of('custom')] as const;
  // a notice that was answered was shown, even where its own count was lost on the way
  return { answers, of, shown: Math.max(of('shown'), answers[0] + answers[1] + answers[2]) };
}

const tellOne = (totals: Totals, purposes: readonly string[]): Counts => tell(sum(totals), conceal(sum(totals).answers), purposes);

/** Days or groups that add up to a total which is told as well. */
export function tellAll(all: readonly Totals[], purposes: readonly string[]): Counts[] {
  const sums = all.map(sum);
  const hides = concealTable(sums.map(({ answers }) => answers));
  const shown = conceal(sums.map(one => one.shown));
  const views = conceal(sums.map(one => one.of('view')));
  return sums.map((one, i) => ({ ...tell(one, hides[i] ?? [], purposes), ...(shown[i] && { shown: null }), ...(views[i] && { views: null }) }));
}

function tell({ shown, answers, of }: Sums, hides: readonly boolean[], purposes: readonly string[]): Counts {
  const answered = answers.reduce((total, n) => total + n, 0);
  const [accept, refuse, custom] = answers.map((n, i) => (hides[i] ? null : n)) as [Count, Count, Count];
  // where those who chose by hand are too few to be told, what they granted must not follow from the rest
  const without = custom === null ? [accept, refuse === null ? null : answered - refuse].filter(n => n !== null) : [];
  const views = of('view');
  return {
    views: hideSmall(views),
    on: Object.fromEntries(purposes.map(id => [id, revealing(of(`on:${id}`), [views]) ? null : of(`on:${id}`)])),
    gpc: hideSmall(of('gpc')),
    held: hideSmall(of('held')),
    unknown: hideSmall(of('unknown')),
    eligible: hideSmall(Math.max(of('eligible'), shown)),
    shown: hideSmall(shown),
    acceptAll: accept,
    refuseAll: refuse,
    custom,
    answered: hideSmall(answered),
    acts: hideSmall(Math.max(of('act'), answered)),
    later: hideSmall(of('later')),
    withdrawn: hideSmall(of('withdrawn')),
    granted: Object.fromEntries(purposes.map(id => [id, revealing(of(`granted:${id}`), [answered, ...without]) ? null : of(`granted:${id}`)])),
  };
}

/** What is counted under a name, by what follows it. */
function countsUnder(name: 'residue:' | 'problem:', totals: Totals): Record<string, Count> {
  const found = Object.entries(totals).filter(([counter]) => counter.startsWith(name));
  return Object.fromEntries(found.map(([counter, n]) => [counter.slice(name.length), hideSmall(n)]));
}

function hideSmall(n: number): Count {
  return revealing(n, []) ? null : n;
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
