// What changed since the period before, and whether chance alone could explain it.
import { type Counts, difference } from '@assent/core';
import { type Indicator, shareOf } from './indicators.ts';

/** `points` between two shares, `percent` between two counts; `clear` = more than chance explains. `null` where one of them is not told. */
export interface Change {
  readonly unit: 'points' | 'percent';
  readonly value: number;
  readonly clear: boolean;
}

export function changeOf(indicator: Indicator, before: Counts, after: Counts): Change | null {
  if (!indicator.of) {
    const [was, is] = [before[indicator.id], after[indicator.id]];
    return was && is !== null ? { unit: 'percent', value: (100 * (is - was)) / was, clear: true } : null;
  }
  const [was, is] = [shareOf(indicator.id, before), shareOf(indicator.id, after)];
  if (!was?.told || !is?.told) return null;
  const { value, clear } = difference(was.rate, is.rate);
  return { unit: 'points', value: 100 * value, clear };
}
