// A drawer of text in local storage that never throws: what the terminal refuses to keep is kept in memory, for this page.

export interface Keep {
  read(name: string): string | null;
  /** Answers whether the terminal itself keeps it. */
  write(name: string, value: string): boolean;
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
  return {
    read: name => memory.get(name) ?? attempt(storage => storage.getItem(full(name))),
    write(name, value) {
      const kept = attempt(storage => (storage.setItem(full(name), value), true)) ?? false;
      if (kept) memory.delete(name);
      else memory.set(name, value);
      return kept;
    },
    remove(name) {
      memory.delete(name);
      attempt(storage => storage.removeItem(full(name)));
    },
    names(prefix) {
      const stored = attempt(storage => Object.keys(storage).filter(key => key.startsWith(full(prefix)))) ?? [];
      return [...new Set([...stored.map(key => key.slice(drawer.length + 1)), ...[...memory.keys()].filter(name => name.startsWith(prefix))])];
    },
  };
}
