// How much one address prefix may ask for. A table, so that an operator can see and change it in one place.
import type { Limit } from './rate-limiter.ts';

/** `shown` = whatever leaves no record; `reports` = third parties that nobody declared; `rights` = receipts and access; `session` = attempts to sign in. */
export type Limits = Readonly<Record<'records' | 'shown' | 'reports' | 'rights' | 'session', Limit>>;

/** A choice is made once in months, so that sixty a minute is a large office behind one address; a page reports each tag that its policy keeps out. */
export const LIMITS: Limits = {
  records: { perMinute: 60, burst: 120 },
  shown: { perMinute: 120, burst: 240 },
  reports: { perMinute: 300, burst: 600 },
  rights: { perMinute: 10, burst: 20 },
  session: { perMinute: 5, burst: 10 },
};
