// One series of the trend: its line, dashed while a point still grows, and markers where a line cannot speak.
import type { SeriesId } from '../figures/indicators.ts';
import type { Point } from '../figures/points.ts';
import { linePaths, lonely } from './line.ts';
import type { Scale } from './scale.ts';
import { SeriesMark } from './SeriesMark.tsx';

export interface SeriesLineProps {
  readonly id: SeriesId;
  readonly points: readonly Point[];
  readonly scale: Scale;
  /** Index under the reading cursor. */
  readonly cursor: number | null;
}

export function SeriesLine({ id, points, scale, cursor }: SeriesLineProps) {
  const places = points.map(({ shares, complete }, index) => {
    const share = shares[id];
    return { x: scale.x(index), y: share.told ? scale.y(share.rate.value) : null, complete };
  });
  const { whole, growing } = linePaths(places);
  const last = places.findLastIndex(({ y }) => y !== null);
  const marked = new Set([...lonely(places), last, ...(cursor === null ? [] : [cursor])]);
  return (
    <g>
      <path class={`line-${id}`} d={whole} />
      <path class={`line-${id} growing`} d={growing} />
      {places.map(({ x, y, complete }, index) => y !== null && marked.has(index) && <SeriesMark key={x} id={id} x={x} y={y} hollow={!complete} />)}
    </g>
  );
}
