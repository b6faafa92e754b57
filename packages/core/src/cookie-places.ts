// Where a cookie can lie: the names in a list of cookies, and the domains that a host's cookies may have been set on.

/** Names in a `Cookie` header or in `document.cookie`, each once, in their order. */
export function cookieNames(cookies: string): string[] {
  const names = cookies.split(';').map(pair => (pair.split('=', 1)[0] as string).trim());
  return [...new Set(names)].filter(Boolean);
}

/** Host-only (`null`), then the host and each of its parents (`a.b.test`, `b.test`), because vendors write as high up as they may. */
export function cookieDomains(hostname: string): (string | null)[] {
  const labels = hostname.split('.');
  if (/^[\d.]+$|:/.test(hostname)) return [null]; // an address has no parents
  return [null, ...labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'))];
}
