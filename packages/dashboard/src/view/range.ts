// Date ranges: named ones that follow today, and one between two days. Days are those of the site's time zone, as the server cuts them.

/** Two days, both included, `YYYY-MM-DD`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Days of each named range, today included (ux §3.3; 28 keeps whole weeks). */
export const PRESETS = { '7d': 7, '28d': 28, '90d': 90 } as const;
export type Preset = keyof typeof PRESETS;
export const DEFAULT_PRESET: Preset = '28d';

/** The longest range that the endpoint is asked for, in days. */
export const LONGEST = 400;

export type Range = Preset | Span;

const DAY = 86_400_000;

/** `YYYY-MM-DD` of a time in milliseconds since 1970, by the clock of an IANA time zone. */
export const dayOf = (time: number, zone = 'UTC'): string =>
  zone === 'UTC'
    ? new Date(time).toISOString().slice(0, 10)
    : new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);

/** The day `days` after `day` (before it, when negative). */
export const addDays = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY);

/** How many days a span covers, both ends included. */
export const lengthOf = (span: Span): number => Math.round((Date.parse(span.to) - Date.parse(span.from)) / DAY) + 1;

/** True for a day that the calendar has: `2026-02-30` is not one. */
export function isDay(text: string | null | undefined): text is string {
  if (!text || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && dayOf(time) === text;
}

/** The days a range stands for on a given day. */
export function spanOf(range: Range, today: string): Span {
  return typeof range === 'string' ? { from: addDays(today, 1 - PRESETS[range]), to: today } : range;
}

/** Why a span cannot be asked for, or `null` when it can. */
export function spanProblem(span: { readonly from: string; readonly to: string }): 'incomplete' | 'reversed' | 'long' | null {
  if (!isDay(span.from) || !isDay(span.to)) return 'incomplete';
  const length = lengthOf(span);
  if (length < 1) return 'reversed';
  return length > LONGEST ? 'long' : null;
}
