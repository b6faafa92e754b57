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
import { makeNewestKeys, type NewestKeys } from './newest-keys.ts';
import { makeForget } from './sheets.ts';
import { transact } from './transact.ts';
import { makeAddSightings } from './undeclared.ts';

/** Makes the function behind `Store.append`; statements are prepared once. */
export function makeAppend(database: DatabaseSync): (batch: readonly Addition[]) => readonly Outcome[] {
  const grow = growLogs(database);
  const newest = makeNewestKeys(database);
  const keeper = makeKeep(database, newest);
  const addSightings = makeAddSightings(database);
  const forget = makeForget(database);
  const forgetBooks = makeForgetBooks(database);
  const count = database.prepare(
    `INSERT INTO tally (site, hour, ${DIMENSIONS.join()}, counter, n) VALUES (?, ?, ${DIMENSIONS.map(() => '?').join()}, ?, ?) ` +
      'ON CONFLICT DO UPDATE SET n = n + excluded.n',
  );
  const add = (cell: Cell) =>
    count.run(cell.site, cell.hour, ...DIMENSIONS.map(name => (name === 'version' ? Buffer.from(cell.version, 'hex') : cell[name])), cell.counter, cell.n);

  return batch => {
    try {
      return transact(database, () => {
        const growing = grow();
        const keep = keeper(growing);
        const cells: Cell[] = [];
        const outcomes = batch.map(addition => {
          const outcome = addition.record ? keep(addition.record) : 'new';
          if (outcome === 'new') cells.push(...addition.cells);
          return outcome;
        });
        growing.write();
        newest.settle();
        const merged = mergeCells(cells);
        for (const cell of merged) add(cell);
        forget(merged);
        forgetBooks(merged);
        addSightings(batch.flatMap(({ sightings }) => sightings ?? []));
        return outcomes;
      });
    } catch (error) {
      newest.forget();
      throw error;
    }
  };
}

/** Each call of the answer begins a transaction. */
function makeKeep(database: DatabaseSync, newest: NewestKeys): (growing: Growing) => (record: NewRecord) => Outcome {
  const insert = database.prepare('INSERT INTO record (place, subject, id, salt, record, due) VALUES (?, ?, ?, ?, ?, ?)');
  const indexed = database.prepare('SELECT place FROM by_subject WHERE site = ? AND subject = ? AND id = ?');
  const existing = database.prepare('SELECT record FROM record WHERE place = ?');
  const end = database.prepare('UPDATE record SET due = min(due, ?) WHERE place = ?');
  const eraser = makeIsErased(database);

  return growing => {
    const isErased = eraser();
    return kept => {
      if (isErased(kept)) return 'duplicate';
      const growth = growing.of(kept.site);
      const [subject, id] = [toKeyBytes(kept.subject), toKeyBytes(kept.id)];
      const find = (key: Uint8Array) =>
        newest.find(growth, subject, key) ?? (indexed.get(kept.site, subject, key) as { readonly place: number } | undefined)?.place;
      const place = find(id);
      const there = place === undefined ? undefined : (existing.get(place) as { readonly record: string } | undefined);
      if (there) return sameSubmission(there.record, kept.record) ? 'duplicate' : 'conflict';
      const added = newest.add(growth, subject, id, growth.add(kept.entry));
      insert.run(added, subject, id, kept.salt, kept.record, kept.due);
      if (kept.ends) end.run(kept.ends.due, find(toKeyBytes(kept.ends.id)) ?? null);
      return 'new';
    };
  };
}

/** Each call of the answer begins a transaction: a site of which nothing was ever erased is asked once. */
function makeIsErased(database: DatabaseSync): () => (record: NewRecord) => boolean {
  const any = database.prepare('SELECT 1 FROM erased WHERE site = ? LIMIT 1');
  const erased = database.prepare('SELECT 1 FROM erased WHERE site = ? AND mark = ?');
  return () => {
    const sites = new Map<string, boolean>();
    return ({ site, subject, id }) => {
      const some = sites.get(site) ?? any.get(site) !== undefined;
      sites.set(site, some);
      return some && erased.get(site, markOf(subject, id)) !== undefined;
    };
  };
}
