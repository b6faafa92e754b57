// The hours of a day that have begun: of today there is no sheet yet, of its hours there are.
import type { HourSpan } from './sheet.ts';

/** `hour` = the hour that it is. */
export function hoursOf(day: HourSpan, hour: number): HourSpan[] {
  return Array.from({ length: Math.max(0, Math.min(day.hours, hour - day.hour + 1)) }, (_, i) => ({ hour: day.hour + i, hours: 1 }));
}
