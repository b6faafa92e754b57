// A sheet: the counters of some hours of a site, added up over these hours, in a form that is read at once. A cache of the cells behind it.
import { DIMENSIONS } from '@assent/core';
import type { Cell } from './cell.ts';

/** Hours since 1970, UTC: `hours` of them from `hour` on. */
export interface HourSpan {
  readonly hour: number;
  readonly hours: number;
}

/** One row for each set of keys that was met; of a row, those counters that are not zero. */
export interface Sheet {
  /** By dimension, in the order of `DIMENSIONS`: the values that occur. */
  readonly values: readonly (readonly string[])[];
  readonly counters: readonly string[];
  /** Row by row, one place in `values` for each dimension. */
  readonly keys: Uint16Array;
  /** Row by row, where its counters end in `columns` and `counts`; they begin where those of the row before end. */
  readonly ends: Uint32Array;
  /** Places in `counters`, and what was counted. */
  readonly columns: Uint16Array;
  readonly counts: Uint32Array;
}

const WIDTH = DIMENSIONS.length;

export function makeSheet(cells: readonly Cell[]): Sheet {
  const values = DIMENSIONS.map(() => new Map<string, number>());
  const counters = new Map<string, number>();
  const rows = new Map<string, { readonly key: readonly number[]; readonly sums: Map<number, number> }>();
  for (const cell of cells) {
    const key = DIMENSIONS.map((name, d) => placeOf(values[d] as Map<string, number>, cell[name]));
    const counter = placeOf(counters, cell.counter);
    const row = rows.get(key.join()) ?? { key, sums: new Map<number, number>() };
    rows.set(key.join(), row);
    row.sums.set(counter, (row.sums.get(counter) ?? 0) + cell.n);
  }
  const all = [...rows.values()];
  let end = 0;
  return {
    values: values.map(map => [...map.keys()]),
    counters: [...counters.keys()],
    keys: Uint16Array.from(all.flatMap(({ key }) => key)),
    ends: Uint32Array.from(all, ({ sums }) => (end += sums.size)),
    columns: Uint16Array.from(all.flatMap(({ sums }) => [...sums.keys()])),
    counts: Uint32Array.from(all.flatMap(({ sums }) => [...sums.values()])),
  };
}

function placeOf(places: Map<string, number>, value: string): number {
  const known = places.get(value);
  if (known !== undefined) return known;
  places.set(value, places.size);
  return places.size - 1;
}

/** Length of a JSON head in 4 bytes, the head, padding to 4 bytes, then counts, ends, columns and keys as little-endian numbers. */
export function encodeSheet({ values, counters, keys, ends, columns, counts }: Sheet): Uint8Array {
  const head = Buffer.from(JSON.stringify({ values, counters, rows: ends.length, cells: counts.length }));
  const start = 4 + Math.ceil(head.length / 4) * 4;
  const bytes = new Uint8Array(start + [counts, ends, columns, keys].reduce((sum, { byteLength }) => sum + byteLength, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  bytes.set(head, 4);
  let at = start;
  for (const n of [...counts, ...ends]) at = (view.setUint32(at, n, true), at + 4);
  for (const n of [...columns, ...keys]) at = (view.setUint16(at, n, true), at + 2);
  return bytes;
}

// the numbers are read where they lie, which is right wherever the machine is little-endian, as every one that runs Node is
export function decodeSheet(bytes: Uint8Array): Sheet {
  const { buffer, byteOffset } = bytes.byteOffset % 4 ? Uint8Array.from(bytes) : bytes;
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const { values, counters, rows, cells } = JSON.parse(Buffer.from(buffer, byteOffset + 4, length).toString()) as {
    values: string[][];
    counters: string[];
    rows: number;
    cells: number;
  };
  const counts = new Uint32Array(buffer, byteOffset + 4 + Math.ceil(length / 4) * 4, cells);
  const ends = new Uint32Array(buffer, counts.byteOffset + counts.byteLength, rows);
  const columns = new Uint16Array(buffer, ends.byteOffset + ends.byteLength, cells);
  const keys = new Uint16Array(buffer, columns.byteOffset + columns.byteLength, rows * WIDTH);
  return { values, counters, keys, ends, columns, counts };
}
