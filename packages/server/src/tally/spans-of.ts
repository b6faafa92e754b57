// Which sheets a range of days is read from: a whole one for each day that is over, one for each hour of today.
import type { HourSpan } from './sheet.ts';

/** `from` and `to` in whole days since 1970, UTC, both included; `hour` = the hour that it is. Days that have not begun are left out. */
export function spansOf(from: number, to: number, hour: number): HourSpan[] {
  const today = Math.floor(hour / 24);
  const whole = Array.from({ length: Math.max(0, Math.min(to + 1, today) - from) }, (_, i) => ({ hour: (from + i) * 24, hours: 24 }));
  const hours = from <= today && today <= to ? Array.from({ length: hour - today * 24 + 1 }, (_, i) => ({ hour: today * 24 + i, hours: 1 })) : [];
  return [...whole, ...hours];
}
