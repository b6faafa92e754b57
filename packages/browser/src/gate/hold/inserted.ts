// Ways in: elements that the parser or a script put on the page.
import { attempt } from '../attempt.ts';
import { MARKED, TAGS } from './addresses.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** Has an element `seen` that a script is about to put on the page, once it is there; when `fresh`, only if it never was before. */
export type Expect = (tag: Tag, fresh?: boolean) => void;

/**
 * Calls `seen` for every element that may matter when the parser puts it into the document, or into a shadow root that it made. The parser
 * lets microtasks run before it executes a script, so a held one never runs. `look` is called after each of these occasions. Once the document
 * is there and `holds` is true, the patches alone see what a script does: an observer of everything makes removing a node cost twice as much,
 * and inserting one three times. Answers what they call.
 */
export function watchInserted(realm: Realm, seen: (tag: Tag) => void, look: () => void, holds: boolean): Expect {
  const { document } = realm;
  const known = new WeakSet<Tag>();
  // whose marks were taken hold of just now, by the page or here
  let last: Tag | undefined;
  let parsing = document.readyState === 'loading';
  // nothing is held: there is only what its author marked to be put back
  const wanted = holds ? TAGS : MARKED;
  const see = (tag: Tag) => {
    known.add(tag);
    if (tag.localName === 'style') observer.observe(tag, { characterData: true, subtree: true });
    last = tag;
    seen(tag);
    last = undefined;
  };
  const sort = (records: readonly MutationRecord[]) => {
    let entered: Node | undefined;
    for (const { attributeName, target: node, addedNodes } of records as readonly (MutationRecord & { readonly target: Tag })[]) {
      const target = node.localName ? node : (node.parentElement as Tag);
      if (attributeName) {
        // a purpose may be written on a tag late
        see(target);
        continue;
      }
      // the parser reports a parent and then each of its children: once is enough
      if (entered?.contains(target)) continue;
      // it may write the text of a sheet in pieces, and a script write it anew
      if (target?.localName === 'style') see(target);
      for (const node of addedNodes as NodeListOf<Tag>) {
        if (node.matches?.(wanted)) see(node);
        if (node.firstElementChild ?? node.shadowRoot) enter((entered = node));
      }
    }
    look();
  };
  const observer = new MutationObserver(records => attempt(sort, records));
  const observe = (root: Node) => observer.observe(root, { subtree: parsing || !holds, childList: true, attributeFilter: ['data-purpose'] });
  const enter = (root: ParentNode & { readonly shadowRoot?: ShadowRoot | null }) => {
    root.querySelectorAll<Tag>(wanted).forEach(see);
    if (!parsing) return;
    for (const { shadowRoot } of [root, ...root.querySelectorAll('*')]) {
      if (!shadowRoot) continue;
      enter(shadowRoot);
      observe(shadowRoot);
    }
  };
  enter(document);
  observe(document);
  // before the first deferred script
  document.addEventListener('readystatechange', () => {
    // the end of the page is parsed and this event fired in one task: its records are still waiting
    attempt(sort, observer.takeRecords());
    parsing = false;
    observe(document);
  });

  const expect: Expect = (tag, fresh) => {
    queueMicrotask(() => attempt(() => tag.isConnected && !(fresh && known.has(tag)) && see(tag)));
  };
  if (holds)
    patch(realm, 'HTMLElement', 'dataset', undefined, (marks: DOMStringMap, _, tag: Tag) => {
      if (tag !== last && tag.isConnected) queueMicrotask(() => marks.purpose && see(tag));
    });
  return expect;
}
