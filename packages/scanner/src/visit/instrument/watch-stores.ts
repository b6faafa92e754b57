// Watches what pages and workers alike can store in: the cookie store, databases, caches. Serialised: it may use nothing from outside.
import type { Watch } from './make-watch.ts';

export function watchStores({ tell, method, prototypeOf }: Watch): void {
  const store = prototypeOf('CookieStore');
  method(store, 'set', (_, [first, value]) => {
    const given = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : { name: first, value };
    const expires = given.expires ? `; Expires=${new Date(Number(given.expires)).toUTCString()}` : '';
    const domain = typeof given.domain === 'string' ? `; Domain=${given.domain}` : '';
    tell('write', 'cookie', String(given.name), `${given.name}=${given.value}${expires}${domain}`);
  });
  for (const name of ['get', 'getAll']) method(store, name, () => tell('read', 'cookie', '*'));
  method(prototypeOf('IDBFactory'), 'open', (_, [name]) => tell('write', 'indexed-db', String(name)));
  method(prototypeOf('CacheStorage'), 'open', (_, [name]) => tell('write', 'cache', String(name)));
}
