// From counters to the answer of GET /v1/rates.
import { askedPurposes, type Count, type Counts, type Rates } from '@assent/core';
import type { ServedSite } from '../sites/served-site.ts';
import type { DayCount } from './cell.ts';
import { conceal, concealTable, revealing } from './conceal.ts';

/** Exact sums of a day or of a range; they never leave the server as they are. */
interface Sums {
  readonly shown: number;
  /** Accept-all, refuse-all, custom. */
  readonly answers: readonly [number, number, number];
  readonly withdrawn: number;
  readonly granted: Readonly<Record<string, number>>;
}

export interface RatesQuestion {
  /** Whole days since 1970, UTC, both included. */
  readonly from: number;
  readonly to: number;
  readonly today: number;
  readonly sample: boolean;
  readonly any: boolean;
}

/** Fills every day of the range; `complete` is false for today and later. */
export function makeRates({ site, titles }: Pick<ServedSite, 'site' | 'titles'>, counts: readonly DayCount[], question: RatesQuestion): Rates {
  const purposes = askedPurposes(site);
  const byDay = Map.groupBy(counts, count => count.day);
  const days = Array.from({ length: question.to - question.from + 1 }, (_, i) => question.from + i);
  const sums = days.map(day => sum(byDay.get(day) ?? [], purposes));
  const hides = concealTable(sums.map(day => day.answers));
  const total = sum(counts, purposes);
  return {
    site: { id: site.id, name: site.name, purposes: purposes.map(id => ({ id, title: titles[id] ?? {} })) },
    from: isoDay(question.from),
    to: isoDay(question.to),
    zone: 'UTC',
    sample: question.sample,
    any: question.any,
    totals: tell(total, conceal(total.answers)),
    residue: residueIn(counts),
    days: days.map((day, i) => ({ day: isoDay(day), complete: day < question.today, ...tell(sums[i] as Sums, hides[i] ?? []) })),
  };
}

function sum(counts: readonly DayCount[], purposes: readonly string[]): Sums {
  const of = (counter: string) => counts.reduce((total, count) => total + (count.counter === counter ? count.n : 0), 0);
  return {
    shown: of('shown'),
    answers: [of('accept-all'), of('refuse-all'), of('custom')],
    withdrawn: of('withdrawn'),
    granted: Object.fromEntries(purposes.map(id => [id, of(`granted:${id}`)])),
  };
}

function tell(sums: Sums, hides: readonly boolean[]): Counts {
  const answered = sums.answers.reduce((total, n) => total + n, 0);
  const [accept, refuse, custom] = sums.answers.map((n, i) => (hides[i] ? null : n)) as [Count, Count, Count];
  // where those who chose by hand are too few to be told, what they granted must not follow from the rest
  const without = custom === null ? [accept, refuse === null ? null : answered - refuse].filter(n => n !== null) : [];
  return {
    // a notice that was answered was shown, even where its own count was lost on the way
    shown: hideSmall(Math.max(sums.shown, answered)),
    acceptAll: accept,
    refuseAll: refuse,
    custom,
    answered: hideSmall(answered),
    withdrawn: hideSmall(sums.withdrawn),
    granted: Object.fromEntries(Object.entries(sums.granted).map(([id, n]) => [id, revealing(n, [answered, ...without]) ? null : n])),
  };
}

function residueIn(counts: readonly DayCount[]): Record<string, Count> {
  const found = counts.filter(({ counter }) => counter.startsWith('residue:'));
  const byService = Map.groupBy(found, ({ counter }) => counter.slice('residue:'.length));
  return Object.fromEntries([...byService].map(([service, cells]) => [service, hideSmall(cells.reduce((total, { n }) => total + n, 0))]));
}

function hideSmall(n: number): Count {
  return revealing(n, []) ? null : n;
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
