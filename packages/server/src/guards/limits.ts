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
 * `site` stands between a flood by many addresses and the disk; what it turns away waits in its outbox. There is no short-lived token of the page beside
 * it. Every way to give one was held against what it would keep out, which is a flood by somebody who has not read the page's files:
 *
 * - Such a flood is refused already, before anything is stored and before it takes anything from `site`: each record carries the hash of the version it was
 *   made on, 256 bits that only the page's files tell, and it is looked up in memory. An HMAC in the same files would be known to the same people.
 * - Whoever reads the files, by one GET a day, has the token too. A limit that is harder without a fresh one would then be easy on that flood and hard on the
 *   visitors that are late: an outbox delivers days after the choice, from another address, and a proof that is lost is worse than a flood.
 * - In the compiled file, an HMAC of version and day changes the file every day. Its integrity hash in the site's tag, the hash that the log's evidence states
 *   of what was served, copies on static hosts and in caches: each would be wrong by tomorrow, and on a static host there is nobody to make one.
 * - Fetched beside the file, it costs each visitor a request before the choice, and binds nothing: without a cookie or an id it is anybody's.
 */
export const LIMITS: Limits = {
  records: { perMinute: 60, burst: 120 },
  shown: { perMinute: 120, burst: 240 },
  reports: { perMinute: 300, burst: 600 },
  rights: { perMinute: 10, burst: 20 },
  session: { perMinute: 5, burst: 10 },
  site: { perMinute: 30_000, burst: 60_000 },
};
