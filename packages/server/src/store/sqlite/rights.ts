// Erasure and restriction: rows go, leaves stay.
import type { DatabaseSync } from 'node:sqlite';
import { toKeyBytes, toKeyText } from '../key-bytes.ts';
import { markOf } from '../mark.ts';
import type { RightsStore } from '../rights-store.ts';
import { makeState } from './log.ts';
import { PLACES_BY_DUE, PLACES_OF_SUBJECT } from './places.ts';
import { transact } from './transact.ts';

interface Row {
  readonly place: number;
  readonly epoch: number;
  readonly idx: number;
  readonly subject: Uint8Array;
  readonly id: Uint8Array;
}

/** `scrub` empties the write-ahead log, from whichever connection is best for that, and answers whether it could. */
export function rightsIn(database: DatabaseSync, scrub: () => Promise<boolean>): RightsStore {
  const state = makeState(database);
  const select = (places: string) =>
    database.prepare(
      `SELECT place, epoch, idx, subject, id FROM record JOIN log ON number = log WHERE place IN ${places} ` +
        'AND NOT EXISTS (SELECT 1 FROM restricted WHERE restricted.site = ?1 AND restricted.subject = record.subject) ORDER BY place LIMIT ?3',
    );
  const bySubject = select(PLACES_OF_SUBJECT);
  const byDue = select(PLACES_BY_DUE);
  const remove = database.prepare('DELETE FROM record WHERE place = ?'); // it leaves the indexes too, see place-tables.ts
  const mark = database.prepare('INSERT OR REPLACE INTO erased (site, mark, erased_on) VALUES (?, ?, ?)');
  const hasMore = database.prepare(`SELECT 1 FROM ${PLACES_OF_SUBJECT} LIMIT 1`);
  const forget = database.prepare('UPDATE request SET subject = NULL WHERE site = ? AND subject = ?');
  const erased = database.prepare('SELECT erased_on FROM erased WHERE site = ? AND mark = ?');
  const restrict = database.prepare('INSERT INTO restricted (site, subject, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const release = database.prepare('DELETE FROM restricted WHERE site = ? AND subject = ?');
  const since = database.prepare('SELECT since FROM restricted WHERE site = ? AND subject = ?');

  // true while a reader (an audit, a backup) still needs what was erased; the next erasure, or the hourly one, tries again
  let unscrubbed = false;

  return {
    async erase({ site, of, on, limit, tombstone }) {
      const count = transact(database, () => {
        const rows = ('subject' in of ? bySubject.all(site, toKeyBytes(of.subject), limit) : byDue.all(site, of.due, limit)) as unknown as Row[];
        for (const { place, subject, id } of rows) {
          remove.run(place);
          mark.run(site, markOf(toKeyText(subject), toKeyText(id)), on);
        }
        for (const subject of new Set(rows.map(row => toKeyText(row.subject)))) {
          if (hasMore.get(site, toKeyBytes(subject))) continue;
          mark.run(site, markOf(subject, ''), on);
          forget.run(site, subject);
        }
        if (rows.length) state(site, tombstone(rows.map(({ epoch, idx }) => ({ epoch, index: idx }))));
        return rows.length;
      });
      // pages are overwritten (secure_delete); what the write-ahead log still holds of them goes too
      if (count || unscrubbed) unscrubbed = !(await scrub());
      return count;
    },
    async erasedOn(site, subject, id) {
      return (erased.get(site, markOf(subject, id)) as { readonly erased_on: string } | undefined)?.erased_on ?? null;
    },
    async restrict(site, subject, from) {
      if (from === null) release.run(site, toKeyBytes(subject));
      else restrict.run(site, toKeyBytes(subject), from);
    },
    async restrictedSince(site, subject) {
      return (since.get(site, toKeyBytes(subject)) as { readonly since: number } | undefined)?.since ?? null;
    },
  };
}
