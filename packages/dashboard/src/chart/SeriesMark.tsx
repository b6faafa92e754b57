// The shape that stands for a series, so that no line is told apart by colour alone (WCAG 1.4.1, D6).
import type { SeriesId } from '../figures/indicators.ts';

const SHAPES: Readonly<Record<SeriesId, string>> = {
  answered: 'M-4 0A4 4 0 1 1 4 0A4 4 0 1 1-4 0Z',
  acceptAll: 'M-3.6-3.6H3.6V3.6H-3.6Z',
  refuseAll: 'M0-4.8 4.6 3.6H-4.6Z',
  custom: 'M0-5 5 0 0 5-5 0Z',
};

/** Drawn around `x`, `y`; hollow for a point that still grows. */
export function SeriesMark({ id, x, y, hollow = false }: { readonly id: SeriesId; readonly x: number; readonly y: number; readonly hollow?: boolean }) {
  return <path class={`mark-${id} ${hollow ? 'hollow' : ''}`} d={SHAPES[id]} transform={`translate(${x} ${y})`} />;
}
