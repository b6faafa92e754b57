// Reading records back, always within one site.
import { fromBase64url, toBase64url } from '@assent/core/proof';
import type { LoggedRecord, Store } from '../store.ts';
import type { Database } from './database.ts';

type Row = Omit<LoggedRecord, 'subject' | 'id' | 'place'> & {
  readonly subject: Buffer;
  readonly id: Buffer;
  readonly epoch: number | null;
  readonly idx: number | null;
};

// what is in the intake is kept like the rest: its subject sees it, without a place
const OF_SUBJECT = `
SELECT site, subject, id, salt, record, due, epoch, idx FROM record WHERE site = $1 AND subject = $2
UNION ALL
SELECT site, subject, id, salt, record, due, NULL, NULL FROM intake WHERE site = $1 AND subject = $2
ORDER BY id`;
const AT = `
SELECT site, subject, id, salt, record, due, epoch, idx FROM record
WHERE site = $1 AND epoch = $2 AND idx >= $3 AND idx < $4 ORDER BY idx`;

export function recordsIn(database: Database): Pick<Store, 'recordsOf' | 'recordsAt'> {
  return {
    async recordsOf(site, subject) {
      return (await database.query<Row>(OF_SUBJECT, [site, Buffer.from(fromBase64url(subject))])).map(read);
    },
    async recordsAt(site, epoch, from, to) {
      return (await database.query<Row>(AT, [site, epoch, from, to])).map(read);
    },
  };
}

function read({ subject, id, epoch, idx, ...same }: Row): LoggedRecord {
  const place = epoch === null || idx === null ? null : { epoch, index: idx };
  return { ...same, subject: toBase64url(subject), id: toBase64url(id), place };
}
