// Watches what a page alone can store in: cookies, both storage areas, service workers. Serialised: it may use nothing from outside.
import type { Watch } from './make-watch.ts';

export function watchPageStores({ tell, method, accessor, prototypeOf }: Watch): void {
  accessor(Document.prototype, 'cookie', {
    get: () => tell('read', 'cookie', '*'),
    set: (_, line) => tell('write', 'cookie', String(line).split('=', 1)[0]?.trim() ?? '', String(line)),
  });
  method(prototypeOf('ServiceWorkerContainer'), 'register', (_, [url]) => tell('write', 'service-worker', new URL(String(url), location.href).pathname));

  // taken now: a page may put something else in its place
  let sessionArea: unknown;
  try {
    sessionArea = window.sessionStorage;
  } catch {
    // denied to this frame
  }
  const kindOf = (area: unknown): string => (area === sessionArea ? 'session-storage' : 'local-storage');

  // `localStorage.x = 1` calls nothing: pages get a stand-in for the area, and the natives are given the area behind it, whichever frame's it is
  const REAL = Symbol.for('assent area');
  const real = (area: unknown): unknown => (typeof area === 'object' && area !== null ? (Reflect.get(area, REAL) ?? area) : area);
  const standIns = new WeakMap<object, object>();
  const standInFor = (area: object): object => {
    const known = standIns.get(area);
    if (known) return known;
    const kind = kindOf(area);
    const isItem = (key: string | symbol): key is string => typeof key === 'string' && !(key in Storage.prototype);
    const standIn: object = new Proxy(area, {
      get(target, key) {
        if (key === REAL) return target;
        if (isItem(key)) tell('read', kind, key);
        return Reflect.get(target, key, target);
      },
      set(target, key, value, receiver) {
        if (receiver !== standIn) return Reflect.set(target, key, value, receiver);
        const done = Reflect.set(target, key, value, target);
        if (typeof key === 'string') tell('write', kind, key, String(Reflect.get(target, key, target)));
        return done;
      },
      defineProperty(target, key, descriptor) {
        const done = Reflect.defineProperty(target, key, descriptor);
        if (typeof key === 'string') tell('write', kind, key, String(Reflect.get(target, key, target)));
        return done;
      },
    });
    standIns.set(area, standIn);
    return standIn;
  };
  const instead = (area: unknown): unknown => (typeof area === 'object' && area !== null ? standInFor(area) : area);
  for (const name of ['localStorage', 'sessionStorage']) accessor(window, name, { instead });
  method(Storage.prototype, 'setItem', (self, [key, value]) => tell('write', kindOf(self), String(key), String(value)), real);
  method(Storage.prototype, 'getItem', (self, [key]) => tell('read', kindOf(self), String(key)), real);
  for (const name of ['removeItem', 'key', 'clear']) method(Storage.prototype, name, () => undefined, real);
  accessor(Storage.prototype, 'length', { real });
  accessor(StorageEvent.prototype, 'storageArea', { instead });
  method(StorageEvent.prototype, 'initStorageEvent', (_, args) => void (args[7] = real(args[7])));
  window.StorageEvent = new Proxy(StorageEvent, {
    construct(target, [type, init]: [string, StorageEventInit?], as) {
      const given = init?.storageArea ? { ...init, storageArea: real(init.storageArea) } : init;
      return Reflect.construct(target, given === undefined ? [type] : [type, given], as) as object;
    },
  });
  Object.defineProperty(StorageEvent.prototype, 'constructor', { value: StorageEvent, writable: true, configurable: true });
}
