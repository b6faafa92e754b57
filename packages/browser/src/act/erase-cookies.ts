// Deletes cookies. A script sees only their names, so each is tried on every domain and path it can have been set on.
import type { Erasable, Erasure, Terminal } from './erasure.ts';
import { sortErased } from './sort-erased.ts';

// Partitioned cookies live in a jar of their own; `__Secure-` and `__Host-` names only obey a Secure write
const VARIANTS = ['', '; Secure', '; Secure; SameSite=None; Partitioned'];

/** Host-only, then the host and each of its parents (`a.b.test`, `b.test`), because vendors write as high up as they may. */
export function cookieDomains(hostname: string): (string | null)[] {
  const labels = hostname.split('.');
  if (/^[\d.]+$|:/.test(hostname)) return [null]; // an address has no parents
  return [null, ...labels.slice(0, -1).map((_, from) => labels.slice(from).join('.'))];
}

/** `/`, then each prefix of the path, with and without its final slash: both are different cookies. */
export function cookiePaths(pathname: string): string[] {
  const segments = pathname.split('/').filter(Boolean);
  const prefixes = segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
  return ['/', ...prefixes.flatMap(prefix => [prefix, `${prefix}/`])];
}

export function eraseCookies({ native, location }: Pick<Terminal, 'native' | 'location'>, erasable: Erasable): Erasure {
  const names = () =>
    native
      .cookies()
      .split(/; */)
      .map(pair => pair.split('=', 1)[0] as string)
      .filter(Boolean);
  const before = names();
  for (const name of new Set(before.filter(erasable))) expire(name);
  return sortErased('cookie', before, names(), erasable);

  function expire(name: string): void {
    for (const path of cookiePaths(location.pathname)) {
      for (const domain of cookieDomains(location.hostname)) {
        if (!names().includes(name)) return;
        const at = `; Max-Age=0; Path=${path}${domain === null ? '' : `; Domain=${domain}`}`;
        for (const variant of VARIANTS) native.setCookie(`${name}=${at}${variant}`);
      }
    }
  }
}
