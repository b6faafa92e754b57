// The six figures of the overview and what each is divided by (ux §3.2): a table that cards, chart and tables all read.
import type { Counts } from '@assent/core';
import { type Share, share } from './share.ts';

type Counter = Exclude<keyof Counts, 'granted' | 'on'>;

export interface Indicator {
  readonly id: Counter;
  /** Counter it is a share of; `null` for a plain count. */
  readonly of: 'shown' | 'answered' | null;
  /** Adds up with others to the answers. */
  readonly joint: boolean;
  /** Drawn over time. */
  readonly series: boolean;
}

/** In reading order. Withdrawals are set beside the answers of the same range, since choices in force are not counted. */
export const INDICATORS: readonly Indicator[] = [
  { id: 'shown', of: null, joint: false, series: false },
  { id: 'answered', of: 'shown', joint: false, series: true },
  { id: 'acceptAll', of: 'answered', joint: true, series: true },
  { id: 'refuseAll', of: 'answered', joint: true, series: true },
  { id: 'custom', of: 'answered', joint: true, series: true },
  { id: 'withdrawn', of: 'answered', joint: false, series: false },
];

export type SeriesId = 'answered' | 'acceptAll' | 'refuseAll' | 'custom';

/** Ids of the lines of the trend, in reading order. */
export const SERIES: readonly SeriesId[] = INDICATORS.filter(({ series }) => series).map(({ id }) => id as SeriesId);

/** The share of one indicator, `null` for a plain count. */
export function shareOf(id: Counter, counts: Counts): Share | null {
  const indicator = INDICATORS.find(indicator => indicator.id === id);
  return indicator?.of ? share(counts[id], counts[indicator.of], counts.answered, indicator.joint) : null;
}

/** The share of answers that granted a purpose. */
export const shareOfPurpose = (purpose: string, counts: Counts): Share => share(counts.granted[purpose] ?? null, counts.answered, counts.answered, true);
