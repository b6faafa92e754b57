// Erasure and restriction: rows go, leaves stay.
import { fromBase64url, toBase64url } from '@assent/core/proof';
import { markOf } from '../mark.ts';
import type { Erasure, RightsStore } from '../rights-store.ts';
import { hexOf } from './bytes.ts';
import type { Database } from './database.ts';
import type { Query } from './query-on.ts';
import { lockLog } from './grow-log.ts';
import { state } from './log.ts';

interface Row {
  readonly epoch: number;
  readonly idx: number;
  readonly subject: Buffer;
  readonly id: Buffer;
}

const select = (where: string) => `
SELECT epoch, idx, subject, id FROM record WHERE site = $1 AND ${where}
AND NOT EXISTS (SELECT 1 FROM restricted WHERE restricted.site = $1 AND restricted.subject = record.subject) ORDER BY epoch, idx LIMIT $3`;
const OF_SUBJECT = select('subject = $2');
const DUE = select('due <= $2');
const REMOVE = `
DELETE FROM record USING jsonb_to_recordset($2::jsonb) AS gone (epoch integer, idx bigint)
WHERE record.site = $1 AND record.epoch = gone.epoch AND record.idx = gone.idx`;
const MARK = `
INSERT INTO erased (site, mark, erased_on) SELECT $1, mark, $2 FROM jsonb_to_recordset($3::jsonb) AS gone (mark bytea)
ON CONFLICT (site, mark) DO UPDATE SET erased_on = excluded.erased_on`;
const GONE = `
SELECT subject FROM unnest($2::bytea[]) AS gone (subject)
WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.site = $1 AND record.subject = gone.subject)`;
const FORGET = 'UPDATE request SET subject = NULL WHERE site = $1 AND subject = ANY ($2::text[])';
const ERASED = 'SELECT erased_on FROM erased WHERE site = $1 AND mark = $2';
const RESTRICT = 'INSERT INTO restricted (site, subject, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';
const RELEASE = 'DELETE FROM restricted WHERE site = $1 AND subject = $2';
const SINCE = 'SELECT since FROM restricted WHERE site = $1 AND subject = $2';

/** `settle` resolves once everything that was acknowledged before is in the log: only then it can be erased from there. */
export function rightsIn(database: Database, settle: () => Promise<void>): RightsStore {
  const bytesOf = (subject: string) => Buffer.from(fromBase64url(subject));
  return {
    async erase(erasure) {
      await settle();
      return database.transact(query => erase(query, erasure));
    },
    async erasedOn(site, subject, id) {
      return (await database.query<{ erased_on: string }>(ERASED, [site, markOf(subject, id)]))[0]?.erased_on ?? null;
    },
    async restrict(site, subject, from) {
      if (from === null) await database.query(RELEASE, [site, bytesOf(subject)]);
      else await database.query(RESTRICT, [site, bytesOf(subject), from]);
    },
    async restrictedSince(site, subject) {
      return (await database.query<{ since: number }>(SINCE, [site, bytesOf(subject)]))[0]?.since ?? null;
    },
  };
}

async function erase(query: Query, { site, of, on, limit, tombstone }: Erasure): Promise<number> {
  // before the rows are read: two erasures at a time would both put the same leaves on a tombstone
  await lockLog(query, site);
  const which = 'subject' in of ? Buffer.from(fromBase64url(of.subject)) : of.due;
  const rows = await query<Row>('subject' in of ? OF_SUBJECT : DUE, [site, which, limit]);
  if (!rows.length) return 0;
  await query(REMOVE, [site, JSON.stringify(rows.map(({ epoch, idx }) => ({ epoch, idx })))]);
  await query(MARK, [site, on, JSON.stringify(rows.map(({ subject, id }) => ({ mark: hexOf(markOf(toBase64url(subject), toBase64url(id))) })))]);
  const subjects = [...new Map(rows.map(({ subject }) => [toBase64url(subject), subject])).values()];
  const gone = (await query<Pick<Row, 'subject'>>(GONE, [site, subjects])).map(({ subject }) => toBase64url(subject));
  await query(MARK, [site, on, JSON.stringify(gone.map(subject => ({ mark: hexOf(markOf(subject, '')) })))]);
  await query(FORGET, [site, gone]);
  await state(query, site, tombstone(rows.map(({ epoch, idx }) => ({ epoch, index: idx }))));
  return rows.length;
}
