// Reading records back, always within one site.
import type { DatabaseSync } from 'node:sqlite';
import { toKeyBytes, toKeyText } from '../key-bytes.ts';
import { LOG_SPAN } from './place-of.ts';
import { PLACES_OF_SUBJECT } from './places.ts';
import type { LoggedRecord, Store } from '../store.ts';

type Row = Omit<LoggedRecord, 'subject' | 'id' | 'place'> & {
  readonly subject: Uint8Array;
  readonly id: Uint8Array;
  readonly epoch: number;
  readonly idx: number;
};

/** As an array, with the bytes of a row as one: an array and a name for each value would cost more than to read it. */
type PlacedRow = readonly [index: number, bytes: Uint8Array, subject: number, id: number, record: string, due: number];

export function recordsIn(database: DatabaseSync): Pick<Store, 'recordsOf' | 'recordsAt'> {
  const row = 'site, epoch, idx, subject, id, salt, record, due';
  const bySubject = database.prepare(
    `SELECT ${row} FROM record JOIN log ON number = log WHERE place IN ${PLACES_OF_SUBJECT} AND site = ?1 AND subject = ?2 ORDER BY id`,
  );
  const byPlace = database.prepare(
    `SELECT idx, CAST(subject || id || salt AS BLOB), octet_length(subject), octet_length(id), record, due
FROM log CROSS JOIN record ON place >= (number << 32) + max(?3, 0) AND place < (number << 32) + min(?4, ${LOG_SPAN}) WHERE site = ?1 AND epoch = ?2 ORDER BY place`,
  );
  byPlace.setReturnArrays(true);
  const read = (row: unknown): LoggedRecord => {
    const { subject, id, epoch, idx, ...same } = row as Row;
    return { ...same, subject: toKeyText(subject), id: toKeyText(id), place: { epoch, index: idx } };
  };
  return {
    async recordsOf(site, subject) {
      return bySubject.all(site, toKeyBytes(subject)).map(read);
    },
    async recordsAt(site, epoch, from, to) {
      return (byPlace.all(site, epoch, from, to) as unknown as PlacedRow[]).map(row => readPlaced(site, epoch, row));
    },
  };
}

function readPlaced(site: string, epoch: number, [index, row, subject, id, record, due]: PlacedRow): LoggedRecord {
  const bytes = Buffer.from(row.buffer, row.byteOffset, row.length);
  const salt = bytes.subarray(subject + id);
  const [head, tail] = [bytes.toString('base64url', 0, subject), bytes.toString('base64url', subject, subject + id)];
  return { site, subject: head, id: tail, salt, record, due, place: { epoch, index } };
}
