// A book: the sheets of a month's days, bound. What a month counted is read at once, and each of its days too. A cache, as sheets are.
import { DIMENSIONS } from '@assent/core';
import { type Totals, totalsOf } from './totals-of.ts';
import type { Cell } from './cell.ts';
import { makeSheet, type Sheet } from './sheet.ts';

/** Counts by day: for each of `sums.counts`, as many as the month has days. */
export type Daily = Uint16Array | Uint32Array;

export interface Book {
  /** Of each day, what was counted over all rows. */
  readonly days: readonly Totals[];
  /** The month's rows, each counter summed over its days; `null` where it was not asked for. */
  readonly sums: Sheet | null;
  /** `null` where it was not asked for. */
  readonly daily: Daily | null;
}

/** How much of a book is read: its days' totals alone, the month's rows too, or all of it. */
export type BookPart = 'totals' | 'sums' | 'daily';

/** `sheets` are those of the month's days, in order. */
export function makeBook(sheets: readonly Sheet[]): Book & { readonly sums: Sheet; readonly daily: Daily } {
  const rows = new Map<string, Map<string, number[]>>();
  sheets.forEach((sheet, day) => {
    for (const { key, counter, n } of entriesOf(sheet)) {
      const row = rows.get(key) ?? new Map<string, number[]>();
      rows.set(key, row);
      const counts = row.get(counter) ?? Array.from<number>({ length: sheets.length }).fill(0);
      row.set(counter, counts);
      counts[day] = n;
    }
  });
  const entries = [...rows].flatMap(([key, row]) => [...row].map(([counter, counts]) => ({ key: JSON.parse(key) as string[], counter, counts })));
  const sums = makeSheet(
    entries.map(({ key, counter, counts }) => ({ ...Object.fromEntries(DIMENSIONS.map((name, d) => [name, key[d]])), counter, n: sum(counts) }) as Cell),
  );
  const all = entries.flatMap(({ counts }) => counts);
  return { days: sheets.map(totalsOf), sums, daily: all.every(n => n < 65_536) ? Uint16Array.from(all) : Uint32Array.from(all) };
}

/** Row by row, as `makeSheet` was given them. */
function* entriesOf({ values, counters, keys, ends, columns, counts }: Sheet) {
  for (let row = 0, i = 0; row < ends.length; row++) {
    const key = JSON.stringify(DIMENSIONS.map((_, d) => values[d]?.[keys[row * DIMENSIONS.length + d] as number]));
    for (; i < (ends[row] as number); i++) yield { key, counter: counters[columns[i] as number] as string, n: counts[i] as number };
  }
}

const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);

/** Little-endian numbers, of two or of four bytes. */
export const encodeDaily = ({ buffer, byteOffset, byteLength }: Daily): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);

/** `length` = how many numbers there are. */
export function decodeDaily(bytes: Uint8Array, length: number): Daily {
  const { buffer, byteOffset } = bytes.byteOffset % 4 ? Uint8Array.from(bytes) : bytes;
  return bytes.byteLength === length * 4 ? new Uint32Array(buffer, byteOffset, length) : new Uint16Array(buffer, byteOffset, length);
}
