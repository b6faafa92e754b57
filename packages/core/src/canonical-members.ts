// Canonical JSON in parts, for two objects that share most of their members: what they share is written once.
import { canonicalize } from './canonical.ts';

/** A member of an object: its key, and `"key":value` in canonical form. */
export type Member = readonly [key: string, text: string];

/** The members of an object in canonical order. Throws what `canonicalize` throws. */
export function canonicalMembers(object: object): readonly Member[] {
  return Object.keys(object)
    .sort()
    .map(key => [key, `${canonicalize(key)}:${canonicalize((object as Record<string, unknown>)[key])}`]);
}

/** What `canonicalize` would make of an object with these members and those `added`; no key may be in both. */
export function joinMembers(members: readonly Member[], added: readonly Member[] = []): string {
  const texts: string[] = [];
  let next = 0;
  for (const [key, text] of members) {
    for (let other = added[next]; other && other[0] < key; other = added[++next]) texts.push(other[1]);
    texts.push(text);
  }
  return `{${[...texts, ...added.slice(next).map(([, text]) => text)].join(',')}}`;
}
