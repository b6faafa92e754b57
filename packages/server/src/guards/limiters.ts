// The rate limiters of an endpoint, one for each of its limits.
import type { Limits } from './limits.ts';
import { makeRateLimiter, makeSiteLimiter, type RateLimiter } from './rate-limiter.ts';
import type { Limit } from './token-buckets.ts';

export type Limiters = Readonly<Record<keyof Limits, RateLimiter>>;

/** `now` in milliseconds, `random` as `crypto.randomBytes`. */
export function makeLimiters({ records, shown, reports, rights, session, site }: Limits, now: () => number, random: (size: number) => Uint8Array): Limiters {
  const limiter = (limit: Limit) => makeRateLimiter(limit, now, random);
  return {
    records: limiter(records),
    shown: limiter(shown),
    reports: limiter(reports),
    rights: limiter(rights),
    session: limiter(session),
    site: makeSiteLimiter(site, now),
  };
}
