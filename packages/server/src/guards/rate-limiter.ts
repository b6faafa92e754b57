// Token buckets per address prefix or site, in memory only. The key rotates every hour, so that not even a memory dump tells who came yesterday.
import { hash } from 'node:crypto';
import { toBase64url } from '@assent/core/proof';

export interface Limit {
  /** Requests a minute in the long run. */
  readonly perMinute: number;
  /** Requests at once. */
  readonly burst: number;
}

/** Seconds to wait, 0 when the request may pass. `whose` bucket: an address prefix, a site. */
export type RateLimiter = (whose: string) => number;

// beyond this many prefixes those that were met first are forgotten: the table cannot be grown into a crash
const MOST_PREFIXES = 65_536;
const HOUR = 3_600_000;

/** `now` in milliseconds, `random` as `crypto.randomBytes`. Shared addresses (CGNAT) are why the burst is generous: a visitor sends one record in months. */
export function makeRateLimiter(limit: Limit, now: () => number, random: (size: number) => Uint8Array): RateLimiter {
  let buckets = new Map<string, { tokens: number; at: number }>();
  let key = toBase64url(random(32));
  let rotated = now();

  const newBucket = (name: string, at: number) => {
    const bucket = { tokens: limit.burst, at };
    buckets.set(name, bucket);
    if (buckets.size > MOST_PREFIXES) buckets.delete(buckets.keys().next().value as string);
    return bucket;
  };

  return whose => {
    const at = now();
    if (at - rotated >= HOUR) {
      key = toBase64url(random(32));
      rotated = at;
      buckets = new Map();
    }
    // a keyed name: no digest leaves this table, so that a plain hash behind a secret of its own length is as good as an HMAC, and costs a third
    const name = hash('sha256', key + whose, 'base64');
    const bucket = buckets.get(name) ?? newBucket(name, at);
    // a clock that is set back takes nothing away
    bucket.tokens = Math.min(limit.burst, bucket.tokens + (Math.max(0, at - bucket.at) / 60_000) * limit.perMinute);
    bucket.at = at;
    if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / limit.perMinute);
    bucket.tokens--;
    return 0;
  };
}
