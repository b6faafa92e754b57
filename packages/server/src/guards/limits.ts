// How much one address prefix may ask for, and one site take. A table, so that an operator can see and change it in one place.
import type { Limit } from './rate-limiter.ts';

/**
 * By address prefix: `records`; `shown` = whatever leaves no record; `reports` = third parties that nobody declared; `rights` = receipts and access;
 * `session` = attempts to sign in. `site` = records of one site, from all addresses together.
 */
export type Limits = Readonly<Record<'records' | 'shown' | 'reports' | 'rights' | 'session' | 'site', Limit>>;

/**
 * A choice is made once in months, so that sixty a minute is a large office behind one address; a page reports each tag that its policy keeps out.
 *
 * `site` stands between a flood by many addresses and the disk; what it turns away waits in its outbox. There is no token of the page beside it, and this
 * is why. A page's script comes from caches and static hosts, byte for byte as the log's evidence and its integrity hash say, so that it cannot carry one;
 * a token fetched instead is anybody's for one GET. An outbox delivers days later and from another address, so that a token could be neither short-lived
 * nor bound to who fetched it without losing proofs, and a lost proof is worse than a flood. What is left, a value that only those know who have read the
 * page's files, every record carries already: the hash of the version it was made on. One of no version is refused before anything is stored.
 */
export const LIMITS: Limits = {
  records: { perMinute: 60, burst: 120 },
  shown: { perMinute: 120, burst: 240 },
  reports: { perMinute: 300, burst: 600 },
  rights: { perMinute: 10, burst: 20 },
  session: { perMinute: 5, burst: 10 },
  site: { perMinute: 30_000, burst: 60_000 },
};
