// Adds sheets up: over all, by day, and by each value of a dimension, of what a filter lets through.
import { type Dimension, DIMENSIONS } from '@assent/core';
import type { HourSpan, Sheet } from './sheet.ts';

/** Counter → sum. */
export type Totals = Readonly<Record<string, number>>;

/** Each dimension that is named must have this value. */
export type Filter = Readonly<Partial<Record<Dimension, string>>>;

export interface AddedUp {
  readonly all: Totals;
  /** Whole days since 1970 → sums; days without any are left out. */
  readonly days: ReadonlyMap<number, Totals>;
  /** For each dimension that was asked for: value → sums. */
  readonly by: ReadonlyMap<Dimension, ReadonlyMap<string, Totals>>;
}

type Sums = Record<string, number>;

/** `sheets` belong to `spans`, one each. */
export function addUp(spans: readonly HourSpan[], sheets: readonly Sheet[], filter: Filter, by: readonly Dimension[] = []): AddedUp {
  const all: Sums = {};
  const days = new Map<number, Sums>();
  const groups = new Map(by.map(name => [name, new Map<string, Sums>()] as const));
  sheets.forEach((sheet, i) => {
    const sums = sumSheet(sheet, filter, by);
    if (!sums) return;
    const day = Math.floor((spans[i] as HourSpan).hour / 24);
    const ofDay = days.get(day) ?? {};
    days.set(day, ofDay);
    addTo(all, sheet.counters, sums.all, 0);
    addTo(ofDay, sheet.counters, sums.all, 0);
    by.forEach((name, g) => {
      const values = sheet.values[DIMENSIONS.indexOf(name)] ?? [];
      const group = groups.get(name) as Map<string, Sums>;
      values.forEach((value, v) => {
        const own = group.get(value) ?? {};
        group.set(value, own);
        addTo(own, sheet.counters, sums.groups[g] as Float64Array, v * sheet.counters.length);
      });
    });
  });
  return { all, days, by: groups };
}

/** Every row once; a year has some 70 000 of them, so that this is the loop that counts. */
function sumSheet({ values, counters, keys, counts }: Sheet, filter: Filter, by: readonly Dimension[]) {
  const width = counters.length;
  const wanted = (Object.entries(filter) as [Dimension, string][]).map(([name, value]) => {
    const d = DIMENSIONS.indexOf(name);
    return [d, values[d]?.indexOf(value) ?? -1] as const;
  });
  if (wanted.some(([, place]) => place < 0)) return null;
  const all = new Float64Array(width);
  const groups = by.map(name => new Float64Array(width * (values[DIMENSIONS.indexOf(name)]?.length ?? 0)));
  const places = by.map(name => DIMENSIONS.indexOf(name));
  for (let key = 0, row = 0; key < keys.length; key += DIMENSIONS.length, row += width) {
    if (wanted.some(([d, place]) => keys[key + d] !== place)) continue;
    for (let c = 0; c < width; c++) (all[c] as number) += counts[row + c] as number;
    for (let g = 0; g < places.length; g++) {
      const group = groups[g] as Float64Array;
      const at = (keys[key + (places[g] as number)] as number) * width;
      for (let c = 0; c < width; c++) (group[at + c] as number) += counts[row + c] as number;
    }
  }
  return { all, groups };
}

function addTo(sums: Sums, counters: readonly string[], from: Float64Array, at: number): void {
  for (let c = 0; c < counters.length; c++) {
    const n = from[at + c] as number;
    if (n) sums[counters[c] as string] = (sums[counters[c] as string] ?? 0) + n;
  }
}
