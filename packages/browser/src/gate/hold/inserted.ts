// Ways in: elements that the parser or a script put on the page.
import { attempt } from '../attempt.ts';
import { isCode, TAGS } from './addresses.ts';
import type { Realm } from './realm.ts';

/**
 * Calls `seen` for every element that may matter when it is put into the document, or into a shadow root that the parser made. The parser
 * lets microtasks run before it executes a script, so a held one never runs. `look` is called after each of these occasions.
 */
export function watchInserted({ document }: Realm, seen: (element: HTMLElement) => void, look: () => void): void {
  const sort = (records: readonly MutationRecord[]) => {
    const scanned = new Set<Node | null>();
    for (const { addedNodes, target, attributeName } of records) {
      // its style was set, or text has come to a sheet or a script
      if (attributeName || isCode(target as Element)) seen(target as HTMLElement);
      for (const node of addedNodes as NodeListOf<HTMLElement>) {
        // the parser reports a parent and then each of its children: once is enough
        if (!scanned.has(node.parentNode) && node.localName) {
          if (node.matches(TAGS)) seen(node);
          enter(node);
        }
        scanned.add(node);
      }
    }
    look();
  };
  const observer = new MutationObserver(records => attempt(() => sort(records)));
  const enter = (root: ParentNode & { readonly shadowRoot?: ShadowRoot | null }) => {
    root.querySelectorAll<HTMLElement>(TAGS).forEach(seen);
    if (document.readyState !== 'loading') return;
    for (const { shadowRoot } of [root, ...root.querySelectorAll('*')]) if (shadowRoot) watch(shadowRoot);
  };
  const watch = (root: Document | ShadowRoot) => {
    enter(root);
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ['style'] });
  };
  watch(document);
}
