// The name and last rate of each series, written at the end of its line.
import { SERIES } from '../figures/indicators.ts';
import type { Point } from '../figures/points.ts';
import { useSpeech } from '../words/speech.ts';
import type { Frame, Scale } from './scale.ts';
import { spread } from './spread.ts';

/** Least distance between two labels, in pixels. */
const GAP = 19;

export function EndLabels({ points, scale, frame }: { readonly points: readonly Point[]; readonly scale: Scale; readonly frame: Frame }) {
  const { words, format } = useSpeech();
  const ends = SERIES.flatMap(id => {
    const share = points.map(point => point.shares[id]).findLast(({ told }) => told);
    return share?.told ? [{ id, y: scale.y(share.rate.value), rate: format.percent(share.rate.value, 1) }] : [];
  });
  const heights = spread(
    ends.map(({ y }) => y),
    GAP,
    frame.top,
    frame.height - frame.bottom,
  );
  const x = frame.width - frame.right;
  return (
    <g class="ends">
      {ends.map(({ id, y, rate }, index) => (
        <g key={id}>
          <path class={`lead-${id}`} d={`M${x + 7} ${y}L${x + 16} ${heights[index]}`} />
          <text x={x + 20} y={heights[index]} dy="0.35em">
            {words.indicator[id].label} <tspan class="rate">{rate}</tspan>
          </text>
        </g>
      ))}
    </g>
  );
}
