// The matcher: which declared service an address belongs to, by host suffix and path prefix; and whose tracer a name is.

/** One way to know a service: `host` or `host/path`; the host's sub-domains match too. Ports and schemes do not count. */
export type Pattern = readonly [pattern: string, service: string];

/** The deepest host wins, then the longest path. */
export function makeMatcher(patterns: readonly Pattern[]): (url: URL) => string | undefined {
  const sorted = patterns
    .map(([pattern, service]) => [`.${pattern}${pattern.includes('/') ? '' : '/'}`, service] as const)
    .sort(([a], [b]) => b.indexOf('/') - a.indexOf('/') || b.length - a.length);
  return ({ hostname, pathname, search }) => {
    // a trailing dot is the same host to DNS, so an evader may add one
    const address = `.${hostname.replace(/\.$/, '')}${pathname}${search}`;
    return sorted.find(([pattern]) => {
      const at = address.indexOf(pattern);
      return at >= 0 && at < address.indexOf('/'); // it begins inside the host, so its own slash is the one after the host
    })?.[1];
  };
}

/** True when `name` is the tracer that `pattern` stands for; `*` = any characters. */
export function namesTracer(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.replace(/\W/g, char => (char === '*' ? '.*' : `\\${char}`))}$`, 's').test(name);
}
