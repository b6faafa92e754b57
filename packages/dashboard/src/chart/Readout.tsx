// What the reading cursor stands on, beside it. Screen readers are told the same words by the live region of the trend.
import { SERIES } from '../figures/indicators.ts';
import type { Point } from '../figures/points.ts';
import { useSpeech } from '../words/speech.ts';
import { SeriesMark } from './SeriesMark.tsx';
import { tellPoint } from './tell-point.ts';

/** `x` = pixels of the cursor; the box stands on the side that has room. */
export function Readout({ point, x, width }: { readonly point: Point; readonly x: number; readonly width: number }) {
  const { words, format } = useSpeech();
  const side = x > width / 2 ? { right: `${width - x + 14}px` } : { left: `${x + 14}px` };
  return (
    <div class="readout" style={side} aria-hidden="true">
      <p>{tellPoint(point, words, format)}</p>
      <dl>
        {SERIES.map(id => {
          const share = point.shares[id];
          return (
            <div key={id}>
              <dt>
                <svg width="12" height="12">
                  <SeriesMark id={id} x={6} y={6} />
                </svg>
                {words.indicator[id].label}
              </dt>
              <dd>{share.told ? format.percent(share.rate.value, share.of) : words.trend.untold}</dd>
            </div>
          );
        })}
      </dl>
      <p class="base">
        {format.count(point.counts.answered)} {words.bases.answered}
      </p>
    </div>
  );
}
