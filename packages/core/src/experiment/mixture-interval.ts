// An interval for the difference of two shares that stays true however often one looks: a test may be read every day and stopped when it has shown enough.

/** Of `of` notices, on `hits` something happened. */
export interface Tried {
  readonly hits: number;
  readonly of: number;
}

export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * `after − before` with the always-valid interval of the mixture sequential probability ratio test (Johari, Koomen, Pekelis, Walsh 2022: "Always Valid
 * Inference", Operations Research 70(3)), normal mixture of scale `least`: at every look at once it covers the true difference with probability 1 − `alpha`.
 * Variances are estimated, so that it is not asked of samples that are small (`isEnough`).
 */
export function mixtureInterval(before: Tried, after: Tried, least: number, alpha: number): Interval {
  const value = after.hits / after.of - before.hits / before.of;
  const half = halfWidth(variance(before) + variance(after), least, alpha);
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

/** Notices that each variant needs before a difference of `least` is found four times in five, where the share is `rate`. */
export function noticesNeeded(rate: number, least: number, alpha: number): number {
  // the variance of the difference at which the interval and 0.84 standard deviations (the 80 % point) fit into `least`
  let [low, high] = [0, least * least];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (halfWidth(middle, least, alpha) + 0.8416 * Math.sqrt(middle) > least) high = middle;
    else low = middle;
  }
  return Math.ceil((2 * rate * (1 - rate)) / low);
}

/** True where both kinds of outcome came ten times, on a hundred notices. */
export const isEnough = ({ hits, of }: Tried): boolean => of >= 100 && hits >= 10 && of - hits >= 10;

const variance = ({ hits, of }: Tried): number => ((hits / of) * (1 - hits / of)) / of;

function halfWidth(v: number, scale: number, alpha: number): number {
  const t = scale * scale;
  return Math.sqrt(((v * (v + t)) / t) * (2 * Math.log(1 / alpha) + Math.log((v + t) / v)));
}
