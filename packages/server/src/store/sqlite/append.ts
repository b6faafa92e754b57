// The write path: one batch, one transaction, one fsync.
import type { DatabaseSync } from 'node:sqlite';
import { DIMENSIONS } from '@assent/core';
import type { Cell } from '../../tally/cell.ts';
import { mergeCells } from '../../tally/merge-cells.ts';
import { toKeyBytes } from '../key-bytes.ts';
import { markOf } from '../mark.ts';
import { sameSubmission } from '../same-submission.ts';
import type { Addition, NewRecord, Outcome } from '../store.ts';
import { makeForgetBooks } from './books.ts';
import { type Growing, growLogs } from './grow-logs.ts';
import { makeForget } from './sheets.ts';
import { transact } from './transact.ts';
import { makeAddSightings } from './undeclared.ts';

/** Makes the function behind `Store.append`; statements are prepared once. */
export function makeAppend(database: DatabaseSync): (batch: readonly Addition[]) => readonly Outcome[] {
  const grow = growLogs(database);
  const keep = makeKeep(database);
  const addSightings = makeAddSightings(database);
  const forget = makeForget(database);
  const forgetBooks = makeForgetBooks(database);
  const count = database.prepare(
    `INSERT INTO tally (site, hour, ${DIMENSIONS.join()}, counter, n) VALUES (?, ?, ${DIMENSIONS.map(() => '?').join()}, ?, ?) ` +
      'ON CONFLICT DO UPDATE SET n = n + excluded.n',
  );
  const add = (cell: Cell) =>
    count.run(cell.site, cell.hour, ...DIMENSIONS.map(name => (name === 'version' ? Buffer.from(cell.version, 'hex') : cell[name])), cell.counter, cell.n);

  return batch =>
    transact(database, () => {
      const growing = grow();
      const cells: Cell[] = [];
      const outcomes = batch.map(addition => {
        const outcome = addition.record ? keep(addition.record, growing) : 'new';
        if (outcome === 'new') cells.push(...addition.cells);
        return outcome;
      });
      growing.write();
      const merged = mergeCells(cells);
      for (const cell of merged) add(cell);
      forget(merged);
      forgetBooks(merged);
      addSightings(batch.flatMap(({ sightings }) => sightings ?? []));
      return outcomes;
    });
}

function makeKeep(database: DatabaseSync): (record: NewRecord, growing: Growing) => Outcome {
  const insert = database.prepare(
    'INSERT INTO record (site, epoch, idx, subject, id, salt, record, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (site, subject, id) DO NOTHING',
  );
  const existing = database.prepare('SELECT record FROM record WHERE site = ? AND subject = ? AND id = ?');
  const erased = database.prepare('SELECT 1 FROM erased WHERE site = ? AND mark = ?');
  const end = database.prepare('UPDATE record SET due = min(due, ?) WHERE site = ? AND subject = ? AND id = ?');

  return (kept, growing) => {
    if (erased.get(kept.site, markOf(kept.subject, kept.id))) return 'duplicate';
    const growth = growing.of(kept.site);
    const subject = toKeyBytes(kept.subject);
    const id = toKeyBytes(kept.id);
    const index = growth.frontier().size;
    if (!insert.run(kept.site, growth.epoch, index, subject, id, kept.salt, kept.record, kept.due).changes) {
      const { record } = existing.get(kept.site, subject, id) as { record: string };
      return sameSubmission(record, kept.record) ? 'duplicate' : 'conflict';
    }
    growth.add(kept.entry);
    if (kept.ends) end.run(kept.ends.due, kept.site, subject, toKeyBytes(kept.ends.id));
    return 'new';
  };
}
