// Makes something once per key: per gate, per handle.

/** Answers a function that calls `make` at the first call for a key, and answers the same value from then on, whatever else it is given. Keys are held weakly. */
export function oncePer<K extends object, V, A extends readonly unknown[]>(make: (key: K, ...more: A) => V): (key: K, ...more: A) => V {
  const made = new WeakMap<K, V>();
  return (key, ...more) => {
    if (!made.has(key)) made.set(key, make(key, ...more));
    return made.get(key) as V;
  };
}
