// Brings the due day of records nearer that later ones end.
import { columnOf } from './column.ts';
import type { Query } from './query-on.ts';

// each once, with its nearest day; a record ends what is there before the next one
const END = `
UPDATE record SET due = least(record.due, ended.due)
FROM (
  SELECT old.epoch, old.idx, min(ending.due) AS due
  FROM unnest($3::bytea[], $4::bytea[], $5::integer[], $6::bigint[]) AS ending (subject, id, due, idx)
  JOIN record AS old ON old.site = $1 AND old.subject = ending.subject AND old.id = ending.id AND (old.epoch < $2 OR old.idx <= ending.idx)
  GROUP BY old.epoch, old.idx
) AS ended
WHERE record.site = $1 AND record.epoch = ended.epoch AND record.idx = ended.idx`;

/** The earlier record of a subject that a record ends, and by when it is due then. */
export interface Ending {
  readonly subject: Uint8Array;
  readonly id: Uint8Array;
  readonly due: number;
  /** Of the record that ends it. */
  readonly index: number;
}

/** Once the records that end others are in the table; within their transaction, which waits for it. */
export function endRecords(query: Query, site: string, epoch: number, ending: readonly Ending[]): void {
  if (!ending.length) return;
  const keys = [columnOf('bytea', ending, ({ subject }) => subject), columnOf('bytea', ending, ({ id }) => id)];
  void query(END, [site, epoch, ...keys, columnOf('int4', ending, ({ due }) => due), ending.map(({ index }) => index)], 'anew');
}
