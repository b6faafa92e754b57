// Records of a batch as columns: of their keys, of the intake, of the table of records.
import type { Cell } from '../../tally/cell.ts';
import { toKeyBytes } from '../key-bytes.ts';
import { markOf } from '../mark.ts';
import type { NewRecord } from '../store.ts';
import { type ColumnCell, type ColumnType, columnOf } from './column.ts';

/** A record of a batch, and its place there. */
export interface Placed {
  readonly pos: number;
  readonly record: NewRecord;
  readonly cells: readonly Cell[];
}

type Column = (placed: readonly Placed[]) => Buffer;

const column =
  (type: ColumnType, of: (record: NewRecord, placed: Placed) => ColumnCell): Column =>
  placed =>
    columnOf(type, placed, one => of(one.record, one));

const columns =
  (...each: readonly Column[]) =>
  (placed: readonly Placed[]): readonly Buffer[] =>
    each.map(of => of(placed));

const POS = column('int4', (_, { pos }) => pos);
const SITE = column('text', ({ site }) => site);
const MARK = column('bytea', ({ subject, id }) => markOf(subject, id));
const NAMES = [column('bytea', ({ subject }) => toKeyBytes(subject)), column('bytea', ({ id }) => toKeyBytes(id))];
const CONTENT = [column('bytea', ({ salt }) => salt), column('text', ({ record }) => record), column('int4', ({ due }) => due)];

/** pos, site, subject, id, mark. */
export const keyColumns = columns(POS, SITE, ...NAMES, MARK);

/** subject, id, salt, record, due. */
export const recordColumns = columns(...NAMES, ...CONTENT);

/** pos, site, subject, id, salt, record, due, entry, ends_id, ends_due, cells. */
export const intakeColumns = columns(
  POS,
  SITE,
  ...NAMES,
  ...CONTENT,
  column('bytea', ({ entry }) => entry),
  column('bytea', ({ ends }) => ends && toKeyBytes(ends.id)),
  column('int4', ({ ends }) => ends && ends.due),
  column('text', (_, { cells }) => JSON.stringify(cells)),
);
