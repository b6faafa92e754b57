// Deletes cookies. A script sees only their names, so each is tried on every domain and path it can have been set on.
import { cookieDomains, cookieNames, type Erasable } from '@assent/core';
import type { Erasure, Terminal } from './erasure.ts';
import { sortErased } from './sort-erased.ts';

// Partitioned cookies live in a jar of their own; `__Secure-` and `__Host-` names only obey a Secure write
const VARIANTS = ['', '; Secure', '; Secure; SameSite=None; Partitioned'];

/** `/`, then each prefix of the path, with and without its final slash: both are different cookies. */
export function cookiePaths(pathname: string): string[] {
  const segments = pathname.split('/').filter(Boolean);
  const prefixes = segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
  return ['/', ...prefixes.flatMap(prefix => [prefix, `${prefix}/`])];
}

/**
 * `hidden` = names that may lie below or beside this page's path, where this page cannot see them: they are expired on `terminal.paths()`
 * too. What was not seen is not claimed to be deleted; pages under such a path see it, and erase it there (`review.ts`).
 */
export function eraseCookies(
  { native, location, paths }: Pick<Terminal, 'native' | 'location' | 'paths'>,
  erasable: Erasable,
  hidden: readonly string[] = [],
): Erasure {
  const names = () => cookieNames(native.cookies());
  const domains = cookieDomains(location.hostname);
  const before = names();
  const found = before.filter(erasable);
  for (const name of found) if (names().includes(name)) for (const path of cookiePaths(location.pathname)) expire(name, path);
  const elsewhere = [...found, ...hidden.filter(erasable)];
  if (elsewhere.length) for (const path of paths()) for (const name of new Set(elsewhere)) expire(name, path);
  return sortErased('cookie', before, names(), erasable);

  function expire(name: string, path: string): void {
    for (const domain of domains) {
      const at = `; Max-Age=0; Path=${path}${domain === null ? '' : `; Domain=${domain}`}`;
      for (const variant of VARIANTS) native.setCookie(`${name}=${at}${variant}`);
    }
  }
}
