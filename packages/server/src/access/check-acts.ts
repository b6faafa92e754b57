// Checks that acts are as they were written: each makes its own hash, and names that of the one before it.
import type { KeptAct } from '@assent/core';
import { hashAct } from '../store/act-hash.ts';

/** The number of the first entry, from the newest, that does not hold; `null` where all do. Entries between which others were left out are checked each for itself. */
export function findBrokenAct(acts: readonly KeptAct[]): number | null {
  const broken = acts.find((act, n) => {
    const older = acts[n + 1];
    return act.hash !== hashAct(act.before, act) || (older?.seq === act.seq - 1 && older.hash !== act.before);
  });
  return broken?.seq ?? null;
}
