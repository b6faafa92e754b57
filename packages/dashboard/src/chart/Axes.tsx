// The grid of the trend: 0 to 100 % upwards, days along, and the stretch that is not over.
import type { Point } from '../figures/points.ts';
import { useSpeech } from '../words/speech.ts';
import { type Frame, type Scale, ticksOf } from './scale.ts';

const LEVELS = [0, 0.25, 0.5, 0.75, 1];

/** Least distance between two day labels, in pixels. */
const DAY_GAP = 72;

export function Axes({ points, scale, frame }: { readonly points: readonly Point[]; readonly scale: Scale; readonly frame: Frame }) {
  const { format } = useSpeech();
  const right = frame.width - frame.right;
  return (
    <g class="axes">
      {LEVELS.map(level => (
        <g key={level}>
          <line class={level ? 'grid' : 'base'} x1={frame.left} x2={right} y1={scale.y(level)} y2={scale.y(level)} />
          <text x={frame.left - 8} y={scale.y(level)} dy="0.35em" text-anchor="end">
            {format.percent(level, 1)}
          </text>
        </g>
      ))}
      {ticksOf(points.length, scale, DAY_GAP).map(index => (
        <text key={index} x={scale.x(index)} y={frame.height - 6} text-anchor="middle">
          {format.tick(points[index]?.from ?? '')}
        </text>
      ))}
      <Growing points={points} scale={scale} frame={frame} />
    </g>
  );
}

function Growing({ points, scale, frame }: { readonly points: readonly Point[]; readonly scale: Scale; readonly frame: Frame }) {
  const { words } = useSpeech();
  const last = points.length - 1;
  if (last < 1 || points[last]?.complete) return null;
  return (
    <>
      <rect class="not-over" x={scale.x(last - 1)} y={scale.y(1)} width={scale.x(last) - scale.x(last - 1)} height={scale.y(0) - scale.y(1)} />
      <text x={scale.x(last)} y={frame.top - 9} text-anchor="end">
        {words.trend.growing}
      </text>
    </>
  );
}
