// Ways in: cookies, storage keys, databases and caches under a name that belongs to a held service.
import { attempt } from '../attempt.ts';
import { judgeTracer } from './judge.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

// A held database begins under this name, and is given up before it is there (WebKit would keep an empty one)
const NOWHERE = 'assent';

/** A held write does nothing, or fails as where the browser refused it; names that nobody declared are the page's own business. */
export function holdStorage(realm: Realm): void {
  const named = ([text]: unknown[]) => judgeTracer(`${text}`.split('=')[0]);
  patch(realm, 'Document', 'cookie', named);
  patch(realm, '', 'name', named);
  patch(realm, 'CookieStore', 'set', ([cookie]) => judgeTracer((cookie as CookieInit).name ?? cookie) && (() => Promise.resolve()));
  patch(realm, 'CacheStorage', 'open', ([name]) => judgeTracer(name) && (() => Promise.reject(new DOMException('', 'SecurityError'))));
  patch(
    realm,
    'IDBFactory',
    'open',
    ([name], self, native) =>
      judgeTracer(name) &&
      (() => {
        const request = Reflect.apply(native, self, [NOWHERE]) as IDBOpenDBRequest;
        request.addEventListener('upgradeneeded', event => {
          event.stopImmediatePropagation();
          request.transaction?.abort();
          (self as IDBFactory).deleteDatabase(NOWHERE);
        });
        return request;
      }),
  );
  holdProperties(realm);
}

/** `localStorage.name = value`: what the page gets stands in for the storage, and everything that takes a storage is given the real one. */
function holdProperties(realm: Realm): void {
  const REAL = Symbol('real');
  const standIns = new WeakMap<object, Storage>();
  const realOf = (storage: unknown) => (storage as { [REAL]?: Storage })[REAL] ?? storage;
  const standIn = (storage: Storage | null) => {
    if (storage && !standIns.has(storage))
      standIns.set(
        storage,
        new Proxy(storage, {
          get: (_, key) => (key === REAL ? storage : Reflect.get(storage, key)),
          set: (_, key, value) => judgeTracer(key) || Reflect.set(storage, key, value),
        }),
      );
    return standIns.get(storage as Storage);
  };
  patch(realm, ' StorageEvent', 'localStorage sessionStorage storageArea', undefined, standIn);
  patch(realm, '', 'StorageEvent', args => {
    const init = args[1] as StorageEventInit | undefined;
    if (init?.storageArea) args[1] = { ...init, storageArea: realOf(init.storageArea) };
  });
  patch(
    realm,
    'Storage',
    /Item|clear|key/,
    (args, self, native) => attempt(() => native.name === 'setItem' && judgeTracer(args[0])) || (() => Reflect.apply(native, realOf(self), args)),
  );
}
