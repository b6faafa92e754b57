// The matcher: which declared service an address belongs to, by host suffix and path prefix; and whose tracer a name is.

/**
 * One way to know a service: `host`, `host/path` or `host/path?name=value`; the host's sub-domains match too, a path and a value by their
 * beginning, parameters in any order and at any place. Ports and schemes do not count.
 */
export type Pattern = readonly [pattern: string, service: string];

/** The deepest host wins, then the longest path. */
export function makeMatcher(patterns: readonly Pattern[]): (url: URL) => string | undefined {
  const sorted = patterns
    .map(([pattern, service]) => [`.${pattern}${pattern.includes('/') ? '' : '/'}`, service] as const)
    .sort(([a], [b]) => b.indexOf('/') - a.indexOf('/') || b.length - a.length)
    .map(([pattern, service]) => [pattern.split(/[?&]/), service] as const);
  return ({ hostname, pathname, search }) => {
    // a trailing dot is the same host to DNS, and an escaped letter the same path to a server, so an evader may write them
    const address = `.${hostname.replace(/\.$/, '')}${pathname.replace(/%[2-7][\da-f]/gi, decodeURIComponent)}`;
    const query = search.replace('?', '&');
    return sorted.find(([[start, ...parameters]]) => {
      const at = address.indexOf(start as string);
      // it begins inside the host, so its own slash is the one after the host
      return at >= 0 && at < address.indexOf('/') && parameters.every(parameter => query.includes(`&${parameter}`));
    })?.[1];
  };
}

/** True when `name` is the tracer that `pattern` stands for; `*` = any characters. */
export function namesTracer(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.replace(/\W/g, char => (char === '*' ? '.*' : `\\${char}`))}$`, 's').test(name);
}
