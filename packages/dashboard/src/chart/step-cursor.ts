// Keys that move the reading cursor of a chart.

/** Points that a page key passes. */
const PAGE = 7;

/**
 * The index after a key, among `count` points; `null` = no cursor (Escape), `undefined` = not a key of the chart.
 * From no cursor, the right arrow starts at the first point and the left arrow at the last.
 */
export function stepCursor(key: string, at: number | null, count: number): number | null | undefined {
  const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, PageDown: PAGE, PageUp: -PAGE };
  if (key === 'Escape') return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const move = moves[key];
  if (move === undefined) return undefined;
  const start = at ?? (move > 0 ? -1 : count);
  return Math.min(count - 1, Math.max(0, start + move));
}
