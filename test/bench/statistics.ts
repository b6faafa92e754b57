// Medians with their spread: few rounds on a busy machine have no use for means.

/** Median and quartiles of at least one figure, by linear interpolation. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

/** Null where nothing was measured. */
export function spread(figures: readonly (number | null)[]): Spread | null {
  const sorted = figures.filter(figure => figure !== null).sort((a, b) => a - b);
  if (!sorted.length) return null;
  const at = (part: number) => {
    const place = part * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), rounds: sorted.length };
}
