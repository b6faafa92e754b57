// The instrument's means: telling what happens, by script and line, and standing in for natives. Serialised: it may use nothing from outside.

type Method = (...args: unknown[]) => unknown;

export interface Watch {
  /** The window, or a worker's global scope. */
  readonly scope: Readonly<Record<string, unknown>>;
  /** `Told` says what each of them means. */
  tell(about: string, kind: string, name: string, value?: string, more?: object): void;
  /** Calls `before` before a method; `real` answers the native object that stands behind the one it was called on. */
  method(owner: object | undefined, name: string, before: (self: unknown, args: unknown[]) => void, real?: (self: unknown) => unknown): void;
  accessor(
    owner: object,
    name: string,
    on: {
      readonly get?: (self: unknown) => void;
      readonly set?: (self: unknown, value: unknown) => void;
      readonly real?: (self: unknown) => unknown;
      /** What the page gets in place of what the native answers. */
      readonly instead?: (value: unknown) => unknown;
    },
  ): void;
  prototypeOf(name: string): object | undefined;
}

/** `null` where it has been made already. `binding` is the name under which the browser listens; it is taken off the scope before the page can meet it. */
export function makeWatch(binding: string): Watch | null {
  const scope = globalThis as unknown as Record<string, unknown>;
  const send = scope[binding] as ((text: string) => void) | undefined;
  if (!send) return null;
  delete scope[binding];
  const { stringify } = JSON;
  const told = new Set<string>();
  // asked for late: a worker has no address yet when this runs. A frame without one, or a worker made of text, has the origin of who made it
  const hostHere = (): string => location.hostname || (URL.canParse(String(scope.origin)) ? new URL(String(scope.origin)).hostname : '');
  const stack = (): string[] => {
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 40;
    const text = new Error('where').stack ?? '';
    Error.stackTraceLimit = limit;
    // the name of a blob is another one every time
    const frames = (text.match(/(?:https?|blob|data):[^\s()]+:\d+:\d+/g) ?? []).map(frame => frame.replace(/^(blob:\w+:\/\/[^/]+)\/[^:]+/, '$1'));
    return [...new Set(frames)].slice(0, 8);
  };
  // a page that breaks the natives is not to notice us
  const quietly = (work: (() => void) | undefined): void => {
    try {
      work?.();
    } catch {
      // as above
    }
  };

  return {
    scope,
    tell: (about, kind, name, value, more) =>
      quietly(() => {
        if (told.size > 2000) return;
        const by = stack();
        const once = `${about} ${kind} ${name} ${by[0]} ${value}`;
        if (told.has(once)) return;
        told.add(once);
        send(stringify({ about, kind, name, value: value?.slice(0, 4096), by, host: hostHere(), ...more }));
      }),
    method(owner, name, before, real = self => self) {
      const native = owner && (Object.getOwnPropertyDescriptor(owner, name)?.value as Method | undefined);
      if (typeof native !== 'function') return;
      const value = new Proxy(native, {
        apply(target, self, args: unknown[]) {
          const whose = real(self);
          quietly(() => before(whose, args));
          return Reflect.apply(target, whose, args);
        },
      });
      Object.defineProperty(owner, name, { ...Object.getOwnPropertyDescriptor(owner, name), value });
    },
    accessor(owner, name, { get: onGet, set: onSet, real = self => self, instead = value => value }) {
      const native = Object.getOwnPropertyDescriptor(owner, name);
      if (!native?.get || !native.configurable) return;
      const { get, set } = native;
      const getter = new Proxy(get, {
        apply(target, self, args) {
          quietly(onGet && (() => onGet(real(self))));
          return instead(Reflect.apply(target, real(self), args));
        },
      });
      const setter =
        set &&
        new Proxy(set, {
          apply(target, self, args: unknown[]) {
            quietly(onSet && (() => onSet(real(self), args[0])));
            return Reflect.apply(target, real(self), args);
          },
        });
      Object.defineProperty(owner, name, { ...native, get: getter, ...(setter && { set: setter }) });
    },
    prototypeOf: name => (scope[name] as { prototype: object } | undefined)?.prototype,
  };
}
