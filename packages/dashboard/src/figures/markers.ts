// Markers: where in the trend a version of the site went live.
import type { RatesVersion } from '@assent/core';
import type { Point } from './points.ts';

export interface Marker extends RatesVersion {
  /** Index of the point in which it went live. */
  readonly index: number;
  /** 1, 2, … in the order of the trend. */
  readonly number: number;
}

/** The very first version of a site changed nothing, so that it has none. */
export function markersOf(points: readonly Point[], versions: readonly RatesVersion[]): Marker[] {
  return versions
    .slice(1)
    .flatMap(version => {
      const index = points.findIndex(({ from, to }) => from <= version.day && version.day <= to);
      return index < 0 ? [] : [{ ...version, index }];
    })
    .map((marker, i) => ({ ...marker, number: i + 1 }));
}
