// Records, counters and statements as a store is given them; what a test is about is given as changes.
import { commit, digestNow, entryOf } from '@assent/core/proof';
import { hashNow } from '../../packages/server/src/log/hash-now.ts';
import type { Statement } from '../../packages/server/src/store/log-store.ts';
import type { Addition, KeptRecord, NewRecord } from '../../packages/server/src/store/store.ts';
import type { Cell } from '../../packages/server/src/tally/cell.ts';

export const HASH = 'a'.repeat(64);
export const SUBJECT = 'A'.repeat(30);

/** Text of a record that says something else than one of `newRecord`. */
export const OTHER = '{"n":2}';

export const bytes = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
/** A record id of its own for each number below 2^32, in order. */
export const id = (n: number): string => {
  const raw = Buffer.alloc(16);
  raw.writeUInt32BE(n, 2);
  return raw.toString('base64url');
};

export function newRecord(changes: Partial<NewRecord> = {}): NewRecord {
  const kept = {
    site: 'shop',
    subject: SUBJECT,
    id: id(1),
    salt: new Uint8Array(16).fill(4),
    record: '{"n":1}',
    due: 20_000,
    ends: null,
    ...changes,
  };
  return { entry: digestNow(commit(kept.salt, kept.record), hashNow), ...kept };
}

export function cell(changes: Partial<Cell> = {}): Cell {
  const key = { version: HASH, variant: '', profile: 'fr', locale: 'fr', device: 'desktop', country: '', template: '', entry: 'notice' };
  return { site: 'shop', hour: 245, ...key, counter: 'accept-all', n: 1, ...changes };
}

export function addition(changes: Partial<NewRecord> = {}): Addition {
  return { record: newRecord(changes), cells: [cell()] };
}

export function statement(body: string, type: Statement['type'] = 'evidence'): Statement {
  return { type, body, entry: digestNow(entryOf(type, body), hashNow) };
}

/** A log that is ready to take records. */
export const firstLog = (site = 'shop') => ({ site, epoch: 1, origin: `consent.example.org/log/${site}/1`, began: 5 });

/** Comparable: bytes as numbers, nothing that only one side has. */
export const plain = ({ site, subject, id: own, salt, record, due }: KeptRecord) => ({
  site,
  subject,
  id: own,
  salt: [...salt],
  record,
  due,
});
