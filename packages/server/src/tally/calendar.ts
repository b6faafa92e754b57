// A site's calendar: at which hours its days begin, and which days make a month. Counters are kept by whole hours of UTC, so that an hour belongs to the day in which it begins.
import type { HourSpan } from './sheet.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day by the site's clock: whole days since 1970 there, and the 23, 24 or 25 hours that it has. */
export interface CalendarDay extends HourSpan {
  readonly day: number;
}

/** The days of a calendar month, in order. */
export type Month = readonly CalendarDay[];

export interface Calendar {
  /** IANA name. */
  readonly zone: string;
  /** The day in which that hour (whole hours since 1970, UTC) begins. */
  dayAt(hour: number): number;
  day(day: number): CalendarDay;
  /** The months in which these days lie, both included. */
  months(from: number, to: number): Month[];
}

/** `zone` is an IANA name that this runtime knows. */
export function makeCalendar(zone: string): Calendar {
  const dayAt = zone === 'UTC' ? (hour: number) => Math.floor(hour / 24) : dayIn(zone);
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    let hour = day * 24;
    while (dayAt(hour - 1) >= day) hour--;
    while (dayAt(hour) < day) hour++;
    starts.set(day, hour);
    return hour;
  };
  const day = (day: number): CalendarDay => ({ day, hour: startOf(day), hours: startOf(day + 1) - startOf(day) });
  return { zone, dayAt, day, months: (from, to) => monthsOf(from, to).map(days => days.map(day)) };
}

function dayIn(zone: string): (hour: number) => number {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return hour => Date.parse(format.format(hour * HOUR)) / DAY;
}

/** Days of the months from that of `from` to that of `to`. */
function monthsOf(from: number, to: number): number[][] {
  const first = new Date(from * DAY);
  const months: number[][] = [];
  for (let i = 0; ; i++) {
    const [start, end] = [0, 1].map(more => Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + i + more) / DAY) as [number, number];
    if (start > to) return months;
    months.push(Array.from({ length: end - start }, (_, n) => start + n));
  }
}
