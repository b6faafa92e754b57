// Ways in: nodes that a script puts somewhere. What it made here went through other ways; what comes from another document did not.
import { isCode, TAGS } from './addresses.ts';
import { markHeld, markWithin } from './consider.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** Pages do this all the time: a plain node costs a glance. `look` is called when frames may have come with it. */
export function holdInsertions(realm: Realm, look: () => void): void {
  const { document } = realm;
  patch(
    realm,
    'Node Element Document DocumentFragment CharacterData Range',
    'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith moveBefore insertAdjacentElement insertNode surroundContents importNode adoptNode',
    args => {
      for (const node of args as Tag[]) {
        const foreign = node?.ownerDocument && node.ownerDocument !== document;
        if (node?.localName && (foreign || isCode(node)) && node.matches(TAGS)) markHeld(node);
        if (foreign) markWithin(node);
      }
    },
    (_, args) => {
      // a fragment is empty by now
      for (const node of args as readonly Element[]) if (node?.nodeType > 3 || node?.firstElementChild || /frame|object|embed/.test(node?.localName)) look();
    },
  );
}
