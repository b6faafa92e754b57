// A drawer of text in local storage that never throws: what the terminal refuses to keep is kept in memory, for this page.

export interface Keep {
  read(name: string): string | null;
  /** What is kept as JSON, `undefined` when there is nothing or it is damaged. */
  parse(name: string): unknown;
  write(name: string, value: string): void;
  remove(name: string): void;
  /** Names that begin with `prefix`, in no order. */
  names(prefix: string): string[];
}

/** `storage` is `null` where it is denied; every name is written as `<drawer>.<name>`. */
export function makeKeep(storage: Storage | null, drawer: string): Keep {
  const memory = new Map<string, string>();
  const attempt = <T>(act: (storage: Storage) => T): T | null => {
    try {
      return storage && act(storage);
    } catch {
      // storage may be withdrawn at any moment (settings, quota, eviction): memory serves this page
      return null;
    }
  };
  const full = (name: string) => `${drawer}.${name}`;
  const read = (name: string) => memory.get(full(name)) ?? attempt(storage => storage.getItem(full(name)));
  return {
    read,
    parse(name) {
      try {
        return JSON.parse(read(name) ?? '');
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      memory.set(full(name), value);
      attempt(storage => {
        storage.setItem(full(name), value);
        memory.delete(full(name));
      });
    },
    remove(name) {
      memory.delete(full(name));
      attempt(storage => storage.removeItem(full(name)));
    },
    // in one of both: what storage takes, memory lets go
    names: prefix => [...(attempt(Object.keys) ?? []), ...memory.keys()].filter(key => key.startsWith(full(prefix))).map(key => key.slice(full('').length)),
  };
}
