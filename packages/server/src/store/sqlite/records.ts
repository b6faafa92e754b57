// Reading records back, always within one site.
import type { DatabaseSync } from 'node:sqlite';
import { toKeyBytes, toKeyText } from '../key-bytes.ts';
import type { LoggedRecord, Store } from '../store.ts';

type Row = Omit<LoggedRecord, 'subject' | 'id' | 'place'> & {
  readonly subject: Uint8Array;
  readonly id: Uint8Array;
  readonly epoch: number;
  readonly idx: number;
};

export function recordsIn(database: DatabaseSync): Pick<Store, 'recordsOf' | 'recordsAt'> {
  const bySubject = database.prepare('SELECT * FROM record WHERE site = ? AND subject = ? ORDER BY id');
  const byPlace = database.prepare('SELECT * FROM record WHERE site = ? AND epoch = ? AND idx >= ? AND idx < ? ORDER BY idx');
  const read = (row: unknown): LoggedRecord => {
    const { subject, id, epoch, idx, ...same } = row as Row;
    return { ...same, subject: toKeyText(subject), id: toKeyText(id), place: { epoch, index: idx } };
  };
  return {
    async recordsOf(site, subject) {
      return bySubject.all(site, toKeyBytes(subject)).map(read);
    },
    async recordsAt(site, epoch, from, to) {
      return byPlace.all(site, epoch, from, to).map(read);
    },
  };
}
