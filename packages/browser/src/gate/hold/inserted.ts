// Ways in: elements that the parser or a script put on the page.
import { TAGS } from './addresses.ts';
import type { Realm } from './realm.ts';

/**
 * Calls `seen` for every element that may matter when it is put into the document. The parser lets microtasks run
 * before it executes a script, so a held one never runs.
 */
export function watchInserted(realm: Realm, seen: (element: HTMLElement) => void): void {
  const observer = new MutationObserver(records => {
    const scanned = new Set<Node | null>();
    for (const { addedNodes } of records) {
      for (const node of addedNodes as NodeListOf<HTMLElement>) {
        // the parser reports a parent and then each of its children: once is enough
        if (!scanned.has(node.parentNode) && node.localName) {
          if (node.matches(TAGS)) seen(node);
          node.querySelectorAll<HTMLElement>(TAGS).forEach(seen);
        }
        scanned.add(node);
      }
    }
  });
  observer.observe(realm.document, { childList: true, subtree: true });
}
