// Ways in: nodes that a script puts somewhere. What it made here went through other ways; what comes from another document did not.
import { MARKED, TAGS } from './addresses.ts';
import { cleanCode, markHeld, markWithin } from './consider.ts';
import { framed, type Look } from './frames.ts';
import type { Expect } from './inserted.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

// What runs or applies when it is put there, and what brings a realm of its own
const SPECIAL = /^s(cript|tyle)$|frame|embed|obj/;

const PUTS = /^((ap|pre)pend|insert|replace|.*efore|after|surround|(import|adopt)Node|body)(?!.*(Data|HTML))/;

/**
 * Pages do this all the time: of text two properties are read and nothing is made. Nobody asks an element for its attributes: that would have the
 * browser write its `style` before the page's others. `look` is called when frames may have come, `expect` with what has to be looked at once it
 * is on the page.
 */
export function holdInsertions(realm: Realm, look: Look, expect: Expect): void {
  const { document } = realm;
  patch(
    realm,
    'Node Element Document DocumentFragment CharacterData Range',
    PUTS,
    (args, self) => {
      (args as Tag[]).forEach((node, index) => {
        const localName = node?.localName;
        if (!localName) args[index] = cleanCode(self as Tag, node);
        if (!localName && !node?.firstElementChild) return;
        const special = SPECIAL.test(localName);
        const foreign = node.ownerDocument !== document;
        if (foreign || special) {
          if (node.matches?.(TAGS)) markHeld(node);
          if (foreign || localName < 's') look(true);
        }
        if (foreign) markWithin(node);
        // what is built off the page is looked at as a whole when it comes
        if ((self as Node).isConnected === false) return;
        // its author may still be writing it
        if (special || node.matches?.(MARKED)) expect(node);
        if (node.querySelector(MARKED)) node.querySelectorAll<Tag>(MARKED).forEach(tag => expect(tag));
      });
    },
    // what is answered here would take the place of the node
    () => void (framed && look()),
  );
}
