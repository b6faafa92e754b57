// How many notices a day shows, on average.
import type { Rates } from '@assent/core';

/** Mean of `shown` over the days that are over, rounded; `null` when one of them is not told, none is over, or it is less than one. */
export function perDay(days: Rates['days']): number | null {
  const over = days.filter(day => day.complete);
  if (!over.length || over.some(day => day.shown === null)) return null;
  return Math.round(over.reduce((sum, day) => sum + (day.shown ?? 0), 0) / over.length) || null;
}
