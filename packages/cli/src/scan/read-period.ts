// How often: `24h`, `30m`, `7d`.
import { UsageError } from '../usage-error.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const LEAST = 10 * 60_000;

/** Milliseconds; throws a UsageError for less than ten minutes, which would be a load on the site, and for anything else. */
export function readPeriod(option: string, value: string): number {
  const [, count, unit = ''] = /^(\d{1,4})([mhd])$/.exec(value) ?? [];
  const period = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (!(period >= LEAST)) throw new UsageError(`expected ${option} as 24h, 90m or 7d, ten minutes at least, got ${JSON.stringify(value)}`);
  return period;
}
