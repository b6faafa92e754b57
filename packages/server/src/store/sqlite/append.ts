// The write path: one batch, one transaction, one fsync.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { fromBase64url } from '@assent/core/proof';
import type { Cell } from '../../tally/cell.ts';
import { mergeCells } from '../../tally/merge-cells.ts';
import { CommitError } from '../commit-error.ts';
import type { Entry, KeptRecord, Outcome } from '../store.ts';
import { makeAddSightings } from './undeclared.ts';

/** Makes the function behind `Store.append`; statements are prepared once. */
export function makeAppend(database: DatabaseSync): (batch: readonly Entry[]) => readonly Outcome[] {
  const insert = database.prepare('INSERT INTO record (site, subject, id, digest, salt, record) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const existing = database.prepare('SELECT digest FROM record WHERE site = ? AND subject = ? AND id = ?');
  const count = database.prepare(
    'INSERT INTO tally (site, hour, version, profile, locale, device, counter, n) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ' +
      'ON CONFLICT DO UPDATE SET n = n + excluded.n',
  );

  const addSightings = makeAddSightings(database);

  return batch => {
    database.exec('BEGIN IMMEDIATE');
    let outcomes: Outcome[];
    try {
      const cells: Cell[] = [];
      outcomes = batch.map(entry => {
        const outcome = entry.record ? keep(entry.record, insert, existing) : 'new';
        if (outcome === 'new') cells.push(...entry.cells);
        return outcome;
      });
      for (const cell of mergeCells(cells)) add(cell, count);
      addSightings(batch.flatMap(entry => entry.sightings ?? []));
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
    try {
      database.exec('COMMIT'); // fsync happens here; only now may acknowledgements leave
    } catch (cause) {
      throw new CommitError(`couldn't commit: ${String(cause)}`, { cause });
    }
    return outcomes;
  };
}

function keep(kept: KeptRecord, insert: StatementSync, existing: StatementSync): Outcome {
  const key = [kept.site, fromBase64url(kept.subject), fromBase64url(kept.id)] as const;
  if (insert.run(...key, kept.digest, kept.salt, kept.record).changes) return 'new';
  const { digest } = existing.get(...key) as { digest: Uint8Array };
  return Buffer.compare(digest, kept.digest) === 0 ? 'duplicate' : 'conflict';
}

function add(cell: Cell, count: StatementSync): void {
  count.run(cell.site, cell.hour, Buffer.from(cell.version, 'hex'), cell.profile, cell.locale, cell.device, cell.counter, cell.n);
}
