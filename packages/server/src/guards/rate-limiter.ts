// Token buckets per address prefix, in memory only. The key rotates every hour, so that not even a memory dump tells who came yesterday.
import { hash } from 'node:crypto';
import { toBase64url } from '@assent/core/proof';
import { type Limit, makeTokenBuckets } from './token-buckets.ts';

/** Seconds to wait, 0 when the request may pass. `whose` bucket: an address prefix, a site. */
export type RateLimiter = (whose: string) => number;

const HOUR = 3_600_000;

/** `now` in milliseconds, `random` as `crypto.randomBytes`. Shared addresses (CGNAT) are why the burst is generous: a visitor sends one record in months. */
export function makeRateLimiter(limit: Limit, now: () => number, random: (size: number) => Uint8Array): RateLimiter {
  const buckets = makeTokenBuckets(limit, now);
  let key = toBase64url(random(32));
  let rotated = now();

  return whose => {
    const at = now();
    if (at - rotated >= HOUR) {
      key = toBase64url(random(32));
      rotated = at;
      buckets.forget();
    }
    // a keyed name: no digest leaves this table, so that a plain hash behind a secret of its own length is as good as an HMAC, and costs a third
    return buckets.take(hash('sha256', key + whose, 'base64'));
  };
}

/** By site, whose id is nobody's secret: its bucket is kept under its own name. */
export const makeSiteLimiter = (limit: Limit, now: () => number): RateLimiter => makeTokenBuckets(limit, now).take;
