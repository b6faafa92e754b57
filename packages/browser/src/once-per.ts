// Makes something once per key: per gate, per handle.

/** Answers a function that calls `make` at the first call for a key, and answers the same value from then on. Keys are held weakly. */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return key => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as V;
  };
}
