// Disclosure control: small counts are not told, and neither are those that would give a small one away.
import { SMALLEST_CELL } from '@assent/core';

const small = (n: number) => n > 0 && n < SMALLEST_CELL;

/**
 * Which of the addends of a published sum must be hidden, given those that are hidden already.
 * Every count of 1 to 9 is; and then the next smallest, until the hidden ones together make ten:
 * otherwise the sum minus the others would tell what was hidden (ONS complementary suppression).
 */
export function conceal(counts: readonly number[], hidden: readonly boolean[] = []): boolean[] {
  const hides = counts.map((n, i) => hidden[i] === true || small(n));
  if (!hides.includes(true)) return hides;
  const rest = () => counts.reduce((sum, n, i) => sum + (hides[i] ? n : 0), 0);
  const open = counts
    .map((_, i) => i)
    .filter(i => !hides[i] && counts[i])
    .sort((a, b) => (counts[a] as number) - (counts[b] as number));
  for (const next of open) {
    if (rest() >= SMALLEST_CELL) break;
    hides[next] = true;
  }
  return hides;
}

/** Same for a table whose row sums and column sums are both published. */
export function concealTable(rows: readonly (readonly number[])[]): boolean[][] {
  let hides = rows.map(row => conceal(row));
  for (let before = ''; before !== JSON.stringify(hides); ) {
    before = JSON.stringify(hides);
    const columns = (rows[0] ?? []).map((_, c) =>
      conceal(
        rows.map(row => row[c] as number),
        hides.map(row => row[c] as boolean),
      ),
    );
    hides = rows.map((row, r) =>
      conceal(
        row,
        columns.map(column => column[r] as boolean),
      ),
    );
  }
  return hides;
}

/** True when `n`, or what is left of `of` without it, is a group of 1 to 9. */
export function revealing(n: number, of: readonly number[]): boolean {
  return small(n) || of.some(whole => small(Math.abs(whole - n)));
}
