// Records of a batch as columns of the intake.
import type { Cell } from '../../tally/cell.ts';
import { toKeyBytes } from '../key-bytes.ts';
import { markOf } from '../mark.ts';
import type { NewRecord } from '../store.ts';
import { columnOf } from './column.ts';

/** A record of a batch, and its place there. */
export interface Placed {
  readonly pos: number;
  readonly record: NewRecord;
  readonly cells: readonly Cell[];
}

/** `keys` = pos, site, subject, id, mark; `rows` = pos, site, subject, id, salt, record, due, entry, ends_id, ends_due, cells. */
export function intakeColumns(placed: readonly Placed[]): { readonly keys: readonly Buffer[]; readonly rows: readonly Buffer[] } {
  const column = (type: Parameters<typeof columnOf>[0], of: (record: NewRecord, placed: Placed) => Parameters<typeof columnOf>[1][number]) =>
    columnOf(
      type,
      placed.map(one => of(one.record, one)),
    );
  const key = [
    column('int4', (_, { pos }) => pos),
    column('text', ({ site }) => site),
    column('bytea', ({ subject }) => toKeyBytes(subject)),
    column('bytea', ({ id }) => toKeyBytes(id)),
  ];
  const rows = [
    ...key,
    column('bytea', ({ salt }) => salt),
    column('text', ({ record }) => record),
    column('int4', ({ due }) => due),
    column('bytea', ({ entry }) => entry),
    column('bytea', ({ ends }) => ends && toKeyBytes(ends.id)),
    column('int4', ({ ends }) => ends && ends.due),
    column('text', (_, { cells }) => JSON.stringify(cells)),
  ];
  return { keys: [...key, column('bytea', ({ subject, id }) => markOf(subject, id))], rows };
}
