// Ways in: addresses set on elements by property or attribute, on the page or not yet.
import { ADDRESSES } from './addresses.ts';
import { keepsFrom } from './consider.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** A held address is kept in held markup; the native setter does not run, so nothing is fetched. */
export function holdElements(realm: Realm): void {
  const hold = (self: unknown, name: unknown, value: unknown) => (keepsFrom(self as Tag, `${name}`.toLowerCase(), `${value}`) ? [] : undefined);
  for (const name of Object.getOwnPropertyNames(realm)) {
    if (/^HTML.*Element$/.test(name)) for (const property of ADDRESSES) patch(realm, name, property, ([value], self) => hold(self, property, value));
  }
  patch(realm, 'Element', 'setAttribute', ([name, value], self) => hold(self, name, value));
  patch(realm, 'Element', 'setAttributeNS', ([, name, value], self) => hold(self, name, value));
}
