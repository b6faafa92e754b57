// What a kept book says of its days: how many hours each has, for a site's calendar may change, and its totals.
import type { HourSpan } from '../tally/sheet.ts';
import type { Totals } from '../tally/totals-of.ts';

export function bookHead(month: readonly HourSpan[], days: readonly Totals[]): string {
  return JSON.stringify({ hours: month.map(({ hours }) => hours), days });
}

/** The totals of the days; `null` when the book is of days that were cut otherwise. */
export function readBookHead(head: string, month: readonly HourSpan[]): readonly Totals[] | null {
  const { hours, days } = JSON.parse(head) as { readonly hours: readonly number[]; readonly days: readonly Totals[] };
  return hours.length === month.length && month.every((day, i) => day.hours === hours[i]) ? days : null;
}
