// How far two shares are apart, and whether chance alone could explain it.
import type { Rate } from '../rates.ts';

/** `after − before`, in [-1, 1], with the 95 % interval of Newcombe (1998, Statistics in Medicine 17, method 10), built on the two Wilson intervals. */
export function difference(before: Rate, after: Rate): { readonly value: number; readonly low: number; readonly high: number; readonly clear: boolean } {
  const value = after.value - before.value;
  const low = value - Math.hypot(after.value - after.low, before.high - before.value);
  const high = value + Math.hypot(after.high - after.value, before.value - before.low);
  return { value, low, high, clear: low > 0 || high < 0 };
}
