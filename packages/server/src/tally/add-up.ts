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

/** Without a filter and without groups: `totals` belong to `spans`, one each. */
export function addTotals(spans: readonly HourSpan[], totals: readonly Totals[]): AddedUp {
  const all: Sums = {};
  const days = new Map<number, Sums>();
  totals.forEach((own, i) => {
    const day = Math.floor((spans[i] as HourSpan).hour / 24);
    const ofDay = days.get(day) ?? {};
    days.set(day, ofDay);
    for (const [counter, n] of Object.entries(own)) {
      all[counter] = (all[counter] ?? 0) + n;
      ofDay[counter] = (ofDay[counter] ?? 0) + n;
    }
  });
  return { all, days, by: new Map() };
}

/** What one sheet holds, over all its rows. */
export function totalsOf(sheet: Sheet): Totals {
  return addUp([{ hour: 0, hours: 1 }], [sheet], {}).all;
}

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

/** Every counter once; a year has a million of them, so that this is the loop that counts. */
function sumSheet({ values, counters, keys, ends, columns, counts }: Sheet, filter: Filter, by: readonly Dimension[]) {
  const width = counters.length;
  const wanted = (Object.entries(filter) as [Dimension, string][]).map(([name, value]) => {
    const d = DIMENSIONS.indexOf(name);
    return [d, values[d]?.indexOf(value) ?? -1] as const;
  });
  if (wanted.some(([, place]) => place < 0)) return null;
  const all = new Float64Array(width);
  const places = by.map(name => DIMENSIONS.indexOf(name));
  const groups = places.map(d => new Float64Array(width * (values[d]?.length ?? 0)));
  for (let row = 0, start = 0; row < ends.length; row++) {
    const end = ends[row] as number;
    const key = row * DIMENSIONS.length;
    if (wanted.every(([d, place]) => keys[key + d] === place)) {
      addRow(all, 0, columns, counts, start, end);
      for (let g = 0; g < places.length; g++)
        addRow(groups[g] as Float64Array, (keys[key + (places[g] as number)] as number) * width, columns, counts, start, end);
    }
    start = end;
  }
  return { all, groups };
}

function addRow(sums: Float64Array, at: number, columns: Uint16Array, counts: Uint32Array, start: number, end: number): void {
  for (let i = start; i < end; i++) (sums[at + (columns[i] as number)] as number) += counts[i] as number;
}

function addTo(sums: Sums, counters: readonly string[], from: Float64Array, at: number): void {
  for (let c = 0; c < counters.length; c++) {
    const n = from[at + c] as number;
    if (n) sums[counters[c] as string] = (sums[counters[c] as string] ?? 0) + n;
  }
}
