// Token buckets by name: each refills with time, up to a burst.

export interface Limit {
  /** Requests a minute in the long run. */
  readonly perMinute: number;
  /** Requests at once. */
  readonly burst: number;
}

export interface TokenBuckets {
  /** Takes one token of the bucket of this name. Seconds to wait, 0 when there was one. */
  take(name: string): number;
  /** All buckets are full again. */
  forget(): void;
}

// beyond this many names those that were met first are forgotten: the table cannot be grown into a crash
const MOST_NAMES = 65_536;

/** `now` in milliseconds. */
export function makeTokenBuckets(limit: Limit, now: () => number): TokenBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>();

  const newBucket = (name: string, at: number) => {
    const bucket = { tokens: limit.burst, at };
    buckets.set(name, bucket);
    if (buckets.size > MOST_NAMES) buckets.delete(buckets.keys().next().value as string);
    return bucket;
  };

  return {
    take: name => {
      const at = now();
      const bucket = buckets.get(name) ?? newBucket(name, at);
      // a clock that is set back takes nothing away
      bucket.tokens = Math.min(limit.burst, bucket.tokens + (Math.max(0, at - bucket.at) / 60_000) * limit.perMinute);
      bucket.at = at;
      if (bucket.tokens < 1) return Math.ceil(((1 - bucket.tokens) * 60) / limit.perMinute);
      bucket.tokens--;
      return 0;
    },
    forget: () => buckets.clear(),
  };
}
