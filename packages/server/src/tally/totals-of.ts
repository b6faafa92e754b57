// What one sheet holds, over all its rows.
import type { Sheet } from './sheet.ts';

/** Counter → sum. */
export type Totals = Readonly<Record<string, number>>;

export function totalsOf({ counters, columns, counts }: Sheet): Totals {
  const sums = new Float64Array(counters.length);
  counts.forEach((n, i) => ((sums[columns[i] as number] as number) += n));
  return Object.fromEntries(counters.map((counter, c) => [counter, sums[c] as number]));
}
