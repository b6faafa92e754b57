// A value with the keys of its objects in canonical order, for the engine to write: it does so several times as fast as a program could.

/** Stands for a value that the engine would write in another way than RFC 8785, or not refuse. Text that is none it writes with escapes, which show. */
export const ODD = Symbol('odd');

type Members = Record<string, unknown>;

/** The value itself where it is in order all the way down; `ODD` where it is none, or cannot be put in order. */
export function inOrder(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : ODD; // RFC 8785 §3.2.2.3
  if (Array.isArray(value)) return itemsInOrder(value);
  // a class writes itself as it likes
  return typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype ? membersInOrder(value as Members) : ODD;
}

function itemsInOrder(items: readonly unknown[]): readonly unknown[] | typeof ODD {
  const ordered = items.map(inOrder);
  if (ordered.includes(ODD)) return ODD;
  return ordered.every((item, i) => item === items[i]) ? items : ordered;
}

function membersInOrder(members: Members): Members | typeof ODD {
  const keys = Object.keys(members);
  let ordered = members;
  if (!isSorted(keys)) {
    ordered = {};
    for (const key of keys.sort()) ordered[key] = members[key];
  }
  for (const key of keys) {
    const value = ordered[key];
    if (isOdd(key)) return ODD;
    if (typeof value === 'string') continue;
    const inner = inOrder(value);
    if (inner === ODD) return ODD;
    if (inner === value) continue;
    if (ordered === members) ordered = { ...members };
    ordered[key] = inner;
  }
  return ordered;
}

function isSorted(keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return false;
  return true;
}

/** An object of the language has such a key in a place of its own, or not at all. */
const isOdd = (key: string): boolean => (key >= '0' && key < ':') || key === '__proto__';
