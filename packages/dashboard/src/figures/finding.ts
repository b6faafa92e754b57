// The one sentence above the trend, computed: the first half of the range against the second.
import { difference, type Rate, wilson } from '@assent/core';
import type { Point } from './points.ts';
import { ENOUGH } from './share.ts';

/**
 * `none`: no point can be told · `level`: one rate, nothing to compare or no change beyond chance · `moved`: a change that chance does not explain.
 */
export type Finding =
  | { readonly kind: 'none' }
  | { readonly kind: 'level'; readonly rate: Rate; readonly compared: boolean }
  | { readonly kind: 'moved'; readonly before: Rate; readonly after: Rate; readonly up: boolean };

/** Looks at accept-all over the complete points that can be told. */
export function findingOf(points: readonly Point[]): Finding {
  const told = points.flatMap(({ complete, shares: { acceptAll } }) => (complete && acceptAll.told ? [acceptAll] : []));
  const whole = pool(told);
  if (!whole) return { kind: 'none' };
  const middle = Math.ceil(told.length / 2);
  const before = pool(told.slice(0, middle));
  const after = pool(told.slice(middle));
  if (!before || !after) return { kind: 'level', rate: whole, compared: false };
  const { value, clear } = difference(before, after);
  return clear ? { kind: 'moved', before, after, up: value > 0 } : { kind: 'level', rate: whole, compared: true };
}

function pool(shares: readonly { readonly hits: number; readonly of: number }[]): Rate | null {
  const of = shares.reduce((sum, share) => sum + share.of, 0);
  return of < ENOUGH
    ? null
    : wilson(
        shares.reduce((sum, share) => sum + share.hits, 0),
        of,
      );
}
