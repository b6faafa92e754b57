// Full acceptance in the period before, thin and grey behind the lines of this one. Its numbers are those of the cards.
import type { Point } from '../figures/points.ts';
import { linePaths } from './line.ts';
import type { Scale } from './scale.ts';

export function BeforeLine({ points, scale }: { readonly points: readonly Point[]; readonly scale: Scale }) {
  const places = points.map(({ shares: { acceptAll } }, index) => ({
    x: scale.x(index),
    y: acceptAll.told ? scale.y(acceptAll.rate.value) : null,
    complete: true,
  }));
  return <path class="before" d={linePaths(places).whole} />;
}
