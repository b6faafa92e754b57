// Puts the newest records of a log into the indexes by subject and by due day: many at once, in the order of the index.
import type { DatabaseSync } from 'node:sqlite';

/** Statements are prepared once; to be called with a log's number, within a transaction. */
export function makeIndexNewest(database: DatabaseSync): (number: number) => void {
  const newest = 'FROM log CROSS JOIN record ON place >= (number << 32) + indexed AND place < (number << 32) + size WHERE number = ?';
  // whoever can write rows can write two with one key; the audit names them, and the endpoint goes on
  const keys = database.prepare(`INSERT INTO by_subject SELECT site, subject, id, place ${newest} ORDER BY subject, id ON CONFLICT DO NOTHING`);
  const dues = database.prepare(`INSERT INTO by_due SELECT site, due, place ${newest} ORDER BY due, place ON CONFLICT DO NOTHING`);
  const mark = database.prepare('UPDATE log SET indexed = size WHERE number = ?');
  return number => {
    for (const step of [keys, dues, mark]) step.run(number);
  };
}
