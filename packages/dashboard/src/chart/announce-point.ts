// A point of the trend as one sentence, for whoever listens to the chart instead of seeing it.
import type { Format } from '../figures/format.ts';
import { SERIES } from '../figures/indicators.ts';
import type { Point } from '../figures/points.ts';
import type { Words } from '../words/words.ts';
import { tellPoint } from './tell-point.ts';

/** `Mon, Nov 3: Answer rate 71%, Accept all 58%, … 1,222 answers` */
export function announcePoint(point: Point, words: Words, format: Format): string {
  const rates = SERIES.map(id => {
    const share = point.shares[id];
    return `${words.indicator[id].label} ${share.told ? format.percent(share.rate.value, share.of) : words.trend.untold}`;
  });
  return `${tellPoint(point, words, format)}: ${rates.join(', ')}. ${format.count(point.counts.answered)} ${words.bases.answered}.`;
}
