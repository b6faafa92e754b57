// A column of a batch as one parameter: an array in PostgreSQL's binary format, which `unnest` makes rows of, with nothing to escape or to parse.

// pg_type.dat
const OID = { bytea: 17, int4: 23, text: 25 } as const;
const HEAD = 20;

export type ColumnType = keyof typeof OID;
export type ColumnCell = Uint8Array | string | number | null;

/** `type` is an element's; text is sent as UTF-8, an `int4` as four bytes. Values of another type than the column's are a fault of the caller, and PostgreSQL says so. */
export function columnOf<Row>(type: ColumnType, rows: readonly Row[], of: (row: Row) => ColumnCell): Buffer {
  const cells = rows.map(of);
  const column = Buffer.allocUnsafe(cells.reduce((size: number, cell) => size + 4 + lengthOf(cell), HEAD));
  // dimensions, whether there is a NULL, the element's type; then the length of the only dimension and where it begins to count (array_recv)
  for (const [i, head] of [1, cells.includes(null) ? 1 : 0, OID[type], cells.length, 1].entries()) column.writeInt32BE(head, i * 4);
  let at = HEAD;
  for (const cell of cells) {
    const length = lengthOf(cell);
    at = column.writeInt32BE(cell === null ? -1 : length, at);
    if (typeof cell === 'string') column.write(cell, at);
    else if (typeof cell === 'number') column.writeInt32BE(cell, at);
    else if (cell) column.set(cell, at);
    at += length;
  }
  return column;
}

function lengthOf(cell: ColumnCell): number {
  if (typeof cell === 'string') return Buffer.byteLength(cell);
  return typeof cell === 'number' ? 4 : (cell?.length ?? 0);
}
