// Adds sheets and books up: over all, by day, and by each value of a dimension, of what a filter lets through.
import { type Dimension, DIMENSIONS } from '@assent/core';
import type { Book } from './book.ts';
import type { Sheet } from './sheet.ts';
import type { Totals } from './totals-of.ts';

/** Each dimension that is named must have this value. */
export type Filter = Readonly<Partial<Record<Dimension, string>>>;

export interface AddedUp {
  readonly all: Totals;
  /** Whole days since 1970 → sums; days without any are left out. */
  readonly days: ReadonlyMap<number, Totals>;
  /** For each dimension that was asked for: value → sums. */
  readonly by: ReadonlyMap<Dimension, ReadonlyMap<string, Totals>>;
}

export interface Sum {
  /** Over all rows: where there is neither filter nor group. */
  addTotals(day: number, totals: Totals): void;
  addSheet(day: number, sheet: Sheet): void;
  /** Of a book whose first day is `first`, the days from `from` to `to` of the month, both included, 0 for the first. It holds what `partOf` says. */
  addBook(first: number, book: Book, from: number, to: number): void;
  readonly result: AddedUp;
}

type Sums = Record<string, number>;

export function openSum(filter: Filter, by: readonly Dimension[]): Sum {
  const all: Sums = {};
  const days = new Map<number, Sums>();
  const groups = new Map(by.map(name => [name, new Map<string, Sums>()] as const));
  const wanted = Object.entries(filter) as [Dimension, string][];
  const ofDay = (day: number) => days.get(day) ?? (days.set(day, {}).get(day) as Sums);

  const addTotals = (day: number, totals: Totals) => {
    const own = ofDay(day);
    for (const [counter, n] of Object.entries(totals)) {
      all[counter] = (all[counter] ?? 0) + n;
      own[counter] = (own[counter] ?? 0) + n;
    }
  };
  const addGroups = ({ values, counters }: Sheet, sums: readonly Float64Array[]) =>
    by.forEach((name, g) => {
      const group = groups.get(name) as Map<string, Sums>;
      (values[DIMENSIONS.indexOf(name)] ?? []).forEach((value, v) => {
        const own = group.get(value) ?? {};
        group.set(value, own);
        addTo(own, counters, sums[g] as Float64Array, v * counters.length);
      });
    });

  return {
    result: { all, days, by: groups },
    addTotals,
    addSheet(day, sheet) {
      const places = placesOf(sheet, wanted);
      if (!places) return;
      const sums = sumRows(sheet, places, by);
      const totals: Sums = {};
      addTo(totals, sheet.counters, sums.all, 0);
      addTotals(day, totals);
      addGroups(sheet, sums.groups);
    },
    addBook(first, { days: ofDays, sums, daily }, from, to) {
      const places = sums && placesOf(sums, wanted);
      if (wanted.length && !places) return;
      if (!wanted.length) for (let day = from; day <= to; day++) addTotals(first + day, ofDays[day] ?? {});
      if (!sums || !places) return;
      const whole = to - from + 1 === ofDays.length;
      const part = daily && { sheet: sums, daily, length: ofDays.length, from, to };
      if (wanted.length && part)
        sumDays(part, places).forEach((counts, i) => {
          const totals: Sums = {};
          addTo(totals, sums.counters, counts, 0);
          addTotals(first + from + i, totals);
        });
      if (!by.length) return;
      const sheet = whole || !part ? sums : { ...sums, counts: within(part) };
      addGroups(sheet, sumRows(sheet, places, by).groups);
    },
  };
}

/** Where the wanted values are in a sheet; `null` when one of them does not occur. */
type Places = readonly (readonly [dimension: number, place: number])[];

function placesOf({ values }: Sheet, wanted: readonly (readonly [Dimension, string])[]): Places | null {
  const places = wanted.map(([name, value]) => {
    const d = DIMENSIONS.indexOf(name);
    return [d, values[d]?.indexOf(value) ?? -1] as const;
  });
  return places.some(([, place]) => place < 0) ? null : places;
}

/** Every counter once: this is the loop that counts. */
function sumRows({ values, counters, keys, ends, columns, counts }: Sheet, wanted: Places, by: readonly Dimension[]) {
  const width = counters.length;
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

interface Part {
  readonly sheet: Sheet;
  readonly daily: NonNullable<Book['daily']>;
  /** Days of the month. */
  readonly length: number;
  readonly from: number;
  readonly to: number;
}

/** For each day of the part, its sums by counter. */
function sumDays({ sheet: { counters, keys, ends, columns }, daily, length, from, to }: Part, wanted: Places): Float64Array[] {
  const sums = Array.from({ length: to - from + 1 }, () => new Float64Array(counters.length));
  for (let row = 0, start = 0; row < ends.length; row++) {
    const end = ends[row] as number;
    const key = row * DIMENSIONS.length;
    if (wanted.every(([d, place]) => keys[key + d] === place))
      for (let i = start; i < end; i++)
        for (let day = from; day <= to; day++) ((sums[day - from] as Float64Array)[columns[i] as number] as number) += daily[i * length + day] as number;
    start = end;
  }
  return sums;
}

/** What the counters of a book come to on the days of a part. */
function within({ sheet, daily, length, from, to }: Part): Uint32Array {
  return sheet.counts.map((_, i) => {
    let sum = 0;
    for (let day = from; day <= to; day++) sum += daily[i * length + day] as number;
    return sum;
  });
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
