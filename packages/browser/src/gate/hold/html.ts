// Ways in: markup given as a string.
import { markHeld } from './consider.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** Rewrites the held tags of a string to held markup, tag by tag, and leaves every other character as it is. */
export function holdHtml(realm: Realm): void {
  const template = document.createElement('template'); // what it holds is inert
  const parse = Object.getOwnPropertyDescriptor(realm.Element?.prototype, 'innerHTML')?.set; // before it is patched
  const rewrite = (html: string) =>
    html.replace(/<(?!a\b)[a-z][^>]*\/\/[^>]*>/gi, tag => {
      parse?.call(template, tag);
      const element = template.content.firstElementChild as Tag | null;
      return element && markHeld(element) ? element.outerHTML.replace(/<\/[^>]*>$/, '') : tag;
    });
  for (const owner of ['Element', 'ShadowRoot', 'Range', 'HTMLIFrameElement', 'Document']) {
    for (const key of ['innerHTML', 'outerHTML', 'setHTMLUnsafe', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc', 'write', 'writeln']) {
      patch(realm, owner, key, args => {
        // a TrustedHTML is left as it is: nothing else could take its place
        args.forEach((html, index) => {
          if (typeof html === 'string') args[index] = rewrite(html);
        });
      });
    }
  }
}
