// The trend as a picture that can be read point by point, with a mouse, a finger or the arrow keys (ux §3.4).
import { useId, useRef, useState } from 'preact/hooks';
import { SERIES } from '../figures/indicators.ts';
import type { Marker } from '../figures/markers.ts';
import type { Point } from '../figures/points.ts';
import { useSpeech } from '../words/speech.ts';
import { announcePoint } from './announce-point.ts';
import { Axes } from './Axes.tsx';
import { BeforeLine } from './BeforeLine.tsx';
import { EndLabels } from './EndLabels.tsx';
import { Markers } from './Markers.tsx';
import { Legend } from './Legend.tsx';
import { Readout } from './Readout.tsx';
import { type Frame, makeScale } from './scale.ts';
import { SeriesLine } from './SeriesLine.tsx';
import { stepCursor } from './step-cursor.ts';
import { useWidth } from './use-width.ts';

/** From this width on, series are named at the end of their lines. */
const WIDE = 640;

function frameOf(width: number): Frame {
  const wide = width >= WIDE;
  return { width, height: wide ? 380 : 260, top: 30, right: wide ? 190 : 12, bottom: 32, left: 48 };
}

export interface TrendChartProps {
  readonly points: readonly Point[];
  /** The same points of the period before, drawn behind. */
  readonly before: readonly Point[];
  readonly markers: readonly Marker[];
  /** Title and finding: the picture's text alternative. */
  readonly label: string;
}

export function TrendChart({ points, before, markers, label }: TrendChartProps) {
  const { words, format } = useSpeech();
  const hint = useId();
  const box = useRef<HTMLDivElement>(null);
  const frame = frameOf(useWidth(box));
  const scale = makeScale(points.length, frame);
  const [wanted, setCursor] = useState<number | null>(null);
  const point = wanted === null ? undefined : points[wanted];
  const cursor = point && wanted !== null ? wanted : null;
  const follow = (event: PointerEvent) => setCursor(scale.nearest(event.offsetX));
  const step = (event: KeyboardEvent) => {
    const next = stepCursor(event.key, cursor, points.length);
    if (next === undefined) return;
    event.preventDefault();
    setCursor(next);
  };
  return (
    <>
      {frame.width < WIDE && <Legend />}
      <div class="chart" ref={box}>
        <svg
          role="img"
          tabIndex={0}
          aria-label={label}
          aria-describedby={hint}
          viewBox={`0 0 ${frame.width} ${frame.height}`}
          height={frame.height}
          onKeyDown={step}
          onBlur={() => setCursor(null)}
          onPointerMove={follow}
          onPointerDown={follow}
          onPointerLeave={() => setCursor(null)}
        >
          <Axes points={points} scale={scale} frame={frame} />
          <Markers markers={markers} scale={scale} />
          {before.length > 0 && <BeforeLine points={before} scale={scale} />}
          {cursor !== null && <line class="cursor" x1={scale.x(cursor)} x2={scale.x(cursor)} y1={scale.y(1)} y2={scale.y(0)} />}
          {SERIES.map(id => (
            <SeriesLine key={id} id={id} points={points} scale={scale} cursor={cursor} />
          ))}
          {frame.width >= WIDE && <EndLabels points={points} scale={scale} frame={frame} />}
        </svg>
        {point && cursor !== null && <Readout point={point} x={scale.x(cursor)} width={frame.width} />}
      </div>
      <p class="sr" id={hint}>
        {words.trend.hint}
      </p>
      <p class="sr" role="status">
        {point && announcePoint(point, words, format)}
      </p>
    </>
  );
}
