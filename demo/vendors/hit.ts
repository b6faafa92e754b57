// A hit: one request that reached a vendor, as the vendor saw it.

export interface Hit {
  /** ISO 8601, UTC, with milliseconds. */
  readonly at: string;
  /** `posthog.localhost`, without the port. */
  readonly host: string;
  /** Name of the vendor behind the host, or the host where nobody is known. */
  readonly vendor: string;
  readonly method: string;
  /** `/g/collect`, without the query. */
  readonly path: string;
  /** Query parameters as sent; the body is never kept. */
  readonly params: Readonly<Record<string, string>>;
  /** Names of the cookies that the browser attached. */
  readonly cookies: readonly string[];
  /** True for a host that the site file allows: it carries no tracer. */
  readonly exempt: boolean;
}

/** Everything that ever reached the vendors, in order of arrival; in memory only. */
export interface Hits {
  add(hit: Hit): void;
  all(): readonly Hit[];
  clear(): void;
}

/** A new empty list of hits. */
export function keepHits(): Hits {
  let hits: Hit[] = [];
  return {
    add: hit => void hits.push(hit),
    all: () => hits,
    clear: () => {
      hits = [];
    },
  };
}
