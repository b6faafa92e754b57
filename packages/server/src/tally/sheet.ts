// A sheet: the counters of some hours of a site, added up over these hours, in a form that is read at once. A cache of the cells behind it.
import { DIMENSIONS } from '@assent/core';
import type { Cell } from './cell.ts';

/** Hours since 1970, UTC: `hours` of them from `hour` on. */
export interface HourSpan {
  readonly hour: number;
  readonly hours: number;
}

/** One row for each set of keys that was met, one column for each counter. */
export interface Sheet {
  /** By dimension, in the order of `DIMENSIONS`: the values that occur. */
  readonly values: readonly (readonly string[])[];
  readonly counters: readonly string[];
  /** Row by row, one place in `values` for each dimension. */
  readonly keys: Uint16Array;
  /** Row by row, one number for each counter. */
  readonly counts: Uint32Array;
}

const WIDTH = DIMENSIONS.length;

export function makeSheet(cells: readonly Cell[]): Sheet {
  const values = DIMENSIONS.map(() => new Map<string, number>());
  const counters = new Map<string, number>();
  const rows = new Map<string, { readonly key: readonly number[]; readonly cells: Cell[] }>();
  for (const cell of cells) {
    const key = DIMENSIONS.map((name, d) => placeOf(values[d] as Map<string, number>, cell[name]));
    placeOf(counters, cell.counter);
    const row = rows.get(key.join()) ?? { key, cells: [] };
    rows.set(key.join(), row);
    row.cells.push(cell);
  }
  const counts = new Uint32Array(rows.size * counters.size);
  [...rows.values()].forEach(({ cells: own }, r) => {
    for (const { counter, n } of own) (counts[r * counters.size + (counters.get(counter) as number)] as number) += n;
  });
  const keys = Uint16Array.from([...rows.values()].flatMap(({ key }) => key));
  return { values: values.map(map => [...map.keys()]), counters: [...counters.keys()], keys, counts };
}

function placeOf(places: Map<string, number>, value: string): number {
  const known = places.get(value);
  if (known !== undefined) return known;
  places.set(value, places.size);
  return places.size - 1;
}

/** Length of a JSON head in 4 bytes, the head, padding to 4 bytes, then counts and keys as little-endian numbers. */
export function encodeSheet({ values, counters, keys, counts }: Sheet): Uint8Array {
  const head = Buffer.from(JSON.stringify({ values, counters, rows: keys.length / WIDTH }));
  const start = 4 + Math.ceil(head.length / 4) * 4;
  const bytes = new Uint8Array(start + counts.byteLength + keys.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, head.length, true);
  bytes.set(head, 4);
  counts.forEach((n, i) => view.setUint32(start + 4 * i, n, true));
  keys.forEach((n, i) => view.setUint16(start + counts.byteLength + 2 * i, n, true));
  return bytes;
}

// the numbers are read where they lie, which is right wherever the machine is little-endian, as every one that runs Node is
export function decodeSheet(bytes: Uint8Array): Sheet {
  const aligned = bytes.byteOffset % 4 ? Uint8Array.from(bytes) : bytes;
  const length = new DataView(aligned.buffer, aligned.byteOffset).getUint32(0, true);
  const { values, counters, rows } = JSON.parse(Buffer.from(aligned.buffer, aligned.byteOffset + 4, length).toString()) as {
    values: string[][];
    counters: string[];
    rows: number;
  };
  const start = aligned.byteOffset + 4 + Math.ceil(length / 4) * 4;
  const counts = new Uint32Array(aligned.buffer, start, rows * counters.length);
  return { values, counters, counts, keys: new Uint16Array(aligned.buffer, start + counts.byteLength, rows * WIDTH) };
}
