// A column of a batch as one parameter: an array in PostgreSQL's binary format, which `unnest` makes rows of, with nothing to escape or to parse.

// pg_type.dat
const OID = { bytea: 17, int4: 23, text: 25 } as const;
const HEAD = 20;

type Cell = Uint8Array | string | number | null;

/** `type` is an element's; text is sent as UTF-8, an `int4` as four bytes. Values of another type than the column's are a fault of the caller, and PostgreSQL says so. */
export function columnOf(type: keyof typeof OID, cells: readonly Cell[]): Buffer {
  const values = cells.map(cell => (typeof cell === 'string' ? Buffer.from(cell) : typeof cell === 'number' ? int4(cell) : cell));
  const column = Buffer.allocUnsafe(values.reduce((size, value) => size + 4 + (value?.length ?? 0), HEAD));
  // dimensions, whether there is a NULL, the element's type; then the length of the only dimension and where it begins to count (array_recv)
  for (const [i, head] of [1, values.includes(null) ? 1 : 0, OID[type], values.length, 1].entries()) column.writeInt32BE(head, i * 4);
  let at = HEAD;
  for (const value of values) {
    at = column.writeInt32BE(value ? value.length : -1, at);
    if (!value) continue;
    column.set(value, at);
    at += value.length;
  }
  return column;
}

function int4(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32BE(value);
  return bytes;
}
