// Points of the trend: days, or whole weeks where most days are too small to tell.
import type { Count, Counts, Rates } from '@assent/core';
import { SERIES, shareOf, type SeriesId } from './indicators.ts';
import type { Share } from './share.ts';

export interface Point {
  /** First and last day, `YYYY-MM-DD`; the same for a day. */
  readonly from: string;
  readonly to: string;
  /** False while it still grows, or when the range cuts it. */
  readonly complete: boolean;
  readonly counts: Counts;
  readonly shares: Readonly<Record<SeriesId, Share>>;
}

export type Grain = 'day' | 'week';

type Day = Rates['days'][number];

/** Shortest range worth cutting into weeks, in days. */
const WEEKS_FROM = 14;

/** Days while at least half of them can be told, else weeks; or the grain that is wanted. */
export function pointsOf(days: readonly Day[], wanted?: Grain): { readonly grain: Grain; readonly points: readonly Point[] } {
  const daily = days.map(day => makePoint([day], true));
  const told = daily.filter(point => point.shares.answered.told).length;
  const weekly = wanted ? wanted === 'week' : days.length >= WEEKS_FROM && told * 2 < days.length;
  if (!weekly) return { grain: 'day', points: daily };
  return { grain: 'week', points: weeksOf(days).map(week => makePoint(week, week.length === 7)) };
}

function makePoint(days: readonly Day[], whole: boolean): Point {
  const counts = days.map<Counts>(day => day).reduce(add);
  const shares = Object.fromEntries(SERIES.map(id => [id, shareOf(id, counts)])) as Point['shares'];
  return { from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '', complete: whole && days.every(day => day.complete), counts, shares };
}

/** Weeks begin on Monday (ISO 8601). */
function weeksOf(days: readonly Day[]): Day[][] {
  const weeks: Day[][] = [];
  for (const day of days) {
    const week = weeks.at(-1);
    if (week && new Date(day.day).getUTCDay() !== 1) week.push(day);
    else weeks.push([day]);
  }
  return weeks;
}

/** What is not told stays untold in a sum: a total would give it away. */
const plus = (a: Count, b: Count): Count => (a === null || b === null ? null : a + b);

function add(a: Counts, b: Counts): Counts {
  const byPurpose = (one: Counts['granted'], other: Counts['granted']) =>
    Object.fromEntries(Object.keys(one).map(id => [id, plus(one[id] ?? 0, other[id] ?? 0)]));
  return {
    views: plus(a.views, b.views),
    on: byPurpose(a.on, b.on),
    gpc: plus(a.gpc, b.gpc),
    held: plus(a.held, b.held),
    unknown: plus(a.unknown, b.unknown),
    eligible: plus(a.eligible, b.eligible),
    shown: plus(a.shown, b.shown),
    acceptAll: plus(a.acceptAll, b.acceptAll),
    refuseAll: plus(a.refuseAll, b.refuseAll),
    custom: plus(a.custom, b.custom),
    answered: plus(a.answered, b.answered),
    acts: plus(a.acts, b.acts),
    later: plus(a.later, b.later),
    withdrawn: plus(a.withdrawn, b.withdrawn),
    granted: byPurpose(a.granted, b.granted),
  };
}
