// How much one address prefix may ask for, and one site take. A table, so that an operator can see and change it in one place.
import type { Limit } from './token-buckets.ts';

/**
 * By address prefix: `records`; `shown` = whatever leaves no record; `reports` = page views, and what a policy kept out; `rights` = receipts and access;
 * `session` = attempts to sign in. `site` = records of one site, from all addresses together.
 */
export type Limits = Readonly<Record<'records' | 'shown' | 'reports' | 'rights' | 'session' | 'site', Limit>>;

/**
 * A choice is made once in months, so that sixty a minute is a large office behind one address; a page reports each tag that its policy keeps out.
 *
 * `site` stands between a flood by many addresses and the disk; what it turns away waits in its outbox. Before it stand what only the page's files tell, the
 * 256 bits of its version, and what only this endpoint tells, a token of the last two hours for that version (`requirePageToken`): both are looked at in the
 * address of a request, before its body is read and before it takes anything from a bucket.
 */
export const LIMITS: Limits = {
  records: { perMinute: 60, burst: 120 },
  shown: { perMinute: 120, burst: 240 },
  reports: { perMinute: 300, burst: 600 },
  rights: { perMinute: 10, burst: 20 },
  session: { perMinute: 5, burst: 10 },
  site: { perMinute: 30_000, burst: 60_000 },
};
