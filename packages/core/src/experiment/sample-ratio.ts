// Sample ratio: whether the variants were drawn as often as they should have been. Where they were not, no rate of the experiment can be trusted.

/** Points that chi-square exceeds once in a thousand times, by degrees of freedom (NIST/SEMATECH e-Handbook §1.3.6.7.4). */
const POINTS = [10.828, 13.816, 16.266, 18.467, 20.515] as const;

/** How often chance alone raises the alarm (Fabijan et al. 2019, "Diagnosing Sample Ratio Mismatch"). */
export const RATIO_THRESHOLD = 0.001;

/** An experiment has no more variants than there are points. */
export const MOST_VARIANTS = POINTS.length + 1;

export interface SampleRatio {
  /** Pearson's chi-square against equal shares. */
  readonly statistic: number;
  /** What it stays below unless `RATIO_THRESHOLD` strikes. */
  readonly limit: number;
  readonly holds: boolean;
}

/** `drawn` = how often each variant was drawn, two to six of them. `null` while fewer than five were expected of each: chi-square says nothing yet. */
export function sampleRatio(drawn: readonly number[]): SampleRatio | null {
  const expected = drawn.reduce((sum, n) => sum + n, 0) / drawn.length;
  const limit = POINTS[drawn.length - 2];
  if (!(expected >= 5) || limit === undefined) return null;
  const statistic = drawn.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  return { statistic, limit, holds: statistic < limit };
}
