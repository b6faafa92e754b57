// The `Set-Cookie` lines by which a server expires what no script can reach, HttpOnly cookies (FR-24).
import { cookieDomains, cookieNames } from './cookie-places.ts';
import type { Erasable } from './erasable.ts';

// A proxy's buffer for an answer's head is often no larger than 4 kB; who asks again until nothing more is found gets everything
const MOST_LINES = 30;

export interface Expired {
  /** What is expired now: the cookie's name, and the service whose it is. */
  readonly expired: readonly { readonly name: string; readonly service: string }[];
  readonly lines: readonly string[];
}

/**
 * Expires each erasable cookie of a `Cookie` header wherever a cookie can lie that reaches `address`: host-only, and on the host and each of its
 * parents. `address` is an absolute URL.
 */
export function expireLines(cookies: string, erasable: Erasable, address: string): Expired {
  const { hostname, protocol } = new URL(address);
  const places = cookieDomains(hostname).flatMap(domain => variantsOf(domain, protocol === 'https:'));
  const found = cookieNames(cookies).flatMap(name => {
    const service = erasable(name);
    return service === undefined ? [] : [{ name, service }];
  });
  const expired = found.slice(0, Math.max(1, Math.floor(MOST_LINES / places.length)));
  return { expired, lines: expired.flatMap(({ name }) => places.map(place => `${name}=; Max-Age=0; Path=/${place}`)) };
}

/** Partitioned cookies lie in a jar of their own, and only a Secure line reaches `__Secure-` and `__Host-` names. */
function variantsOf(domain: string | null, secure: boolean): string[] {
  const at = domain === null ? '' : `; Domain=${domain}`;
  return secure ? [`${at}; Secure`, `${at}; Secure; SameSite=None; Partitioned`] : [at];
}
