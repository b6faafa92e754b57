// A share: one count over another, told only when it can be told honestly.
import { type Count, type Rate, wilson } from '@assent/core';

/** No rate below this many answers (D2): its interval would be wider than anything one could decide upon. */
export const ENOUGH = 100;

/**
 * `few`: too few answers for a rate · `hidden`: a count is not told ·
 * `impossible`: nothing to divide by, or more hits than base, as for withdrawals of earlier choices.
 */
export type Share =
  | { readonly told: true; readonly hits: number; readonly of: number; readonly rate: Rate }
  | {
      readonly told: false;
      readonly why: 'few' | 'hidden' | 'impossible';
      readonly hits: Count;
      readonly of: Count;
      readonly answers: Count;
      readonly joint: boolean;
    };

/**
 * `hits / of` with its 95 % interval, given that `answers` people answered in the same range.
 * `joint`: hits and other published counts add up to a published sum. One that is not told may then be ten or more,
 * hidden so that the sum does not give a smaller one away.
 */
export function share(hits: Count, of: Count, answers: Count, joint = false): Share {
  if (answers === null || answers < ENOUGH) return { told: false, why: 'few', hits, of, answers, joint };
  if (hits === null || of === null) return { told: false, why: 'hidden', hits, of, answers, joint };
  const rate = wilson(hits, of);
  return rate ? { told: true, hits, of, rate } : { told: false, why: 'impossible', hits, of, answers, joint };
}
