// Ways in: nodes that a script puts somewhere. What it made here went through other ways; what comes from another document did not.
import { MARKED, TAGS } from './addresses.ts';
import { cleanCode, markHeld, markWithin } from './consider.ts';
import type { Expect } from './inserted.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

// What runs or applies when it is put there, and what brings a realm of its own
const SPECIAL = /^s(cript|tyle)$|frame|embed|obj/;

const PUTS = /^((ap|pre)pend|insert|replace|.*efore|after|surround|(import|adopt)Node|body)(?!.*(Data|HTML))/;

/**
 * Pages do this all the time: a plain node costs a glance. `look` is called afterwards, `expect` with what has to be
 * looked at once it is on the page.
 */
export function holdInsertions(realm: Realm, look: () => void, expect: Expect): void {
  const { document } = realm;
  patch(
    realm,
    'Node Element Document DocumentFragment CharacterData Range',
    PUTS,
    (args, self) => {
      (args as Tag[]).forEach((node, index) => {
        args[index] = cleanCode(self as Tag, node);
        const { ownerDocument, localName, firstElementChild } = node ?? {};
        if (!ownerDocument) return;
        const foreign = ownerDocument !== document;
        const special = SPECIAL.test(localName);
        if ((foreign || special) && node.matches?.(TAGS)) markHeld(node);
        if (foreign) markWithin(node);
        // what is built off the page is looked at as a whole when it comes
        if ((self as Node).isConnected === false) return;
        // its author may still be writing it; asking for attributes in general would have the browser write `style` among them too early
        if (special || (localName && node.matches(MARKED))) expect(node);
        if (firstElementChild) node.querySelectorAll<Tag>(MARKED).forEach(tag => expect(tag));
      });
    },
    look,
  );
}
