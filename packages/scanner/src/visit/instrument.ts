// What runs in every frame before its scripts: tells who writes and reads what, by script and line. Serialised: it may use nothing from outside.

/** What the instrument tells, one JSON text a call. */
export interface Told {
  readonly about: 'write' | 'read' | 'fingerprint' | 'google';
  readonly kind: string;
  readonly name: string;
  /** A cookie's whole line, or a stored value; absent where there is none. */
  readonly value?: string;
  /** `https://host/script.js:1:16`, nearest first. */
  readonly by: readonly string[];
  /** Host of the frame. */
  readonly host: string;
  readonly wellFormed?: boolean;
}

/** `binding` is the name under which the browser listens; it is taken off the window before the page can meet it. */
export function instrument(binding: string, gpc: boolean): void {
  const scope = window as unknown as Record<string, unknown>;
  const send = scope[binding] as ((text: string) => void) | undefined;
  if (!send) return;
  delete scope[binding];
  const { stringify } = JSON;
  const told = new Set<string>();

  const stack = (): string[] => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 40;
    const text = new Error('where').stack ?? '';
    Error.stackTraceLimit = limit;
    return [...new Set(text.match(/(?:https?|blob|data):[^\s()]+:\d+:\d+/g))].slice(0, 8);
  };
  const tell = (about: string, kind: string, name: string, value?: string, more: object = {}): void => {
    try {
      const by = stack();
      const once = `${about} ${kind} ${name} ${by[0]} ${value}`;
      if (told.has(once) || told.size > 2000) return;
      told.add(once);
      send(stringify({ about, kind, name, value: value?.slice(0, 4096), by, host: location.hostname || document.domain, ...more }));
    } catch {
      // a page that breaks the natives is not to notice us
    }
  };
  const wrap = (owner: object | undefined, name: string, before: (self: unknown, args: unknown[]) => void): void => {
    const native = owner && (Object.getOwnPropertyDescriptor(owner, name)?.value as ((...args: unknown[]) => unknown) | undefined);
    if (typeof native !== 'function') return;
    const wrapped = new Proxy(native, {
      apply(target, self, args: unknown[]) {
        try {
          before(self, args);
        } catch {
          // as above
        }
        return Reflect.apply(target, self, args);
      },
    });
    Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), value: wrapped });
  };
  const accessor = (owner: object, name: string, on: { get?: (self: unknown) => void; set?: (self: unknown, value: unknown) => void }): void => {
    const native = Object.getOwnPropertyDescriptor(owner, name);
    if (!native?.get || !native.configurable) return;
    const { get, set } = native;
    Object.defineProperty(owner, name, {
      ...native,
      get: new Proxy(get, { apply: (target, self, args) => (on.get?.(self), Reflect.apply(target, self, args)) }),
      ...(set && { set: new Proxy(set, { apply: (target, self, args) => (on.set?.(self, args[0]), Reflect.apply(target, self, args)) }) }),
    });
  };

  accessor(Document.prototype, 'cookie', {
    get: () => tell('read', 'cookie', '*'),
    set: (_, line) => tell('write', 'cookie', String(line).split('=', 1)[0]?.trim() ?? '', String(line)),
  });
  const store = (scope.CookieStore as { prototype: object } | undefined)?.prototype;
  wrap(store, 'set', (_, [first, value]) => {
    const given = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : { name: first, value };
    const expires = given.expires ? `; Expires=${new Date(Number(given.expires)).toUTCString()}` : '';
    const domain = typeof given.domain === 'string' ? `; Domain=${given.domain}` : '';
    tell('write', 'cookie', String(given.name), `${given.name}=${given.value}${expires}${domain}`);
  });
  for (const name of ['get', 'getAll']) wrap(store, name, () => tell('read', 'cookie', '*'));

  // taken now: a page may put something else in its place
  let sessionArea: unknown;
  try {
    sessionArea = window.sessionStorage;
  } catch {
    // denied to this frame
  }
  const area = (self: unknown): string => (self === sessionArea ? 'session-storage' : 'local-storage');
  wrap(Storage.prototype, 'setItem', (self, [key, value]) => tell('write', area(self), String(key), String(value)));
  wrap(Storage.prototype, 'getItem', (self, [key]) => tell('read', area(self), String(key)));
  wrap(IDBFactory.prototype, 'open', (_, [name]) => tell('write', 'indexed-db', String(name)));
  wrap((scope.CacheStorage as { prototype: object } | undefined)?.prototype, 'open', (_, [name]) => tell('write', 'cache', String(name)));
  wrap((scope.ServiceWorkerContainer as { prototype: object } | undefined)?.prototype, 'register', (_, [url]) =>
    tell('write', 'service-worker', new URL(String(url), location.href).pathname),
  );

  // Canvas after Englehardt and Narayanan (2016): at least 16 px, text of ten distinct characters or two colours, then read back
  const canvases = new WeakMap<object, { text: Set<string>; colours: Set<string>; drawn: boolean }>();
  const drawn = (context: unknown) => {
    const { canvas } = context as CanvasRenderingContext2D;
    const known = canvases.get(canvas) ?? { text: new Set<string>(), colours: new Set<string>(), drawn: false };
    canvases.set(canvas, known);
    return known;
  };
  const fonts = new Set<string>();
  const flat = window.CanvasRenderingContext2D?.prototype as object | undefined;
  for (const name of ['fillText', 'strokeText'])
    wrap(flat, name, (self, [text]) => {
      const known = drawn(self);
      for (const letter of String(text)) known.text.add(letter);
      known.colours.add(String((self as CanvasRenderingContext2D).fillStyle));
    });
  for (const name of ['save', 'restore']) wrap(flat, name, self => (drawn(self).drawn = true));
  const readBack = (canvas: HTMLCanvasElement): void => {
    const known = canvases.get(canvas);
    if (known && !known.drawn && canvas.width >= 16 && canvas.height >= 16 && (known.text.size >= 10 || known.colours.size >= 2))
      tell('fingerprint', 'canvas', 'canvas');
  };
  wrap(HTMLCanvasElement.prototype, 'toDataURL', self => readBack(self as HTMLCanvasElement));
  wrap(HTMLCanvasElement.prototype, 'toBlob', self => readBack(self as HTMLCanvasElement));
  wrap(flat, 'getImageData', (self, [, , width, height]) => {
    if (Number(width) >= 16 && Number(height) >= 16) readBack((self as CanvasRenderingContext2D).canvas);
  });
  const fontTried = (font: string): void => {
    fonts.add(font);
    if (fonts.size === 50) tell('fingerprint', 'fonts', 'fonts');
  };
  wrap(flat, 'measureText', self => fontTried((self as CanvasRenderingContext2D).font));
  wrap((scope.FontFaceSet as { prototype: object } | undefined)?.prototype, 'check', (_, [font]) => fontTried(String(font)));
  // a sound nobody hears, made and then read
  wrap((scope.OfflineAudioContext as { prototype: object } | undefined)?.prototype, 'startRendering', () => tell('fingerprint', 'audio', 'audio'));

  if (gpc) Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true, enumerable: true });

  // the order of Google's commands, as the page pushes them
  const command = (entry: unknown): void => {
    const list = Object.prototype.toString.call(entry) === '[object Arguments]' ? Array.from(entry as ArrayLike<unknown>) : Array.isArray(entry) ? entry : null;
    if (!list || typeof list[0] !== 'string' || !/^(?:consent|config|js)$/.test(list[0])) return;
    const name = list[0] === 'consent' ? `consent ${String(list[1])}` : list[0];
    tell('google', 'google', name, undefined, { wellFormed: !Array.isArray(entry) });
  };
  let layer: unknown;
  Object.defineProperty(window, 'dataLayer', {
    configurable: true,
    enumerable: true,
    get: () => layer,
    set(value: unknown) {
      layer = value;
      if (!Array.isArray(value)) return;
      value.forEach(command);
      const { push } = value;
      value.push = function (this: unknown[], ...entries: unknown[]) {
        entries.forEach(command);
        return push.apply(this, entries);
      };
    },
  });
}
