// Ways in: markup given as a string.
import { MARKED } from './addresses.ts';
import { cleanCode, markHeld } from './consider.ts';
import { framed, type Look } from './frames.ts';
import type { Expect } from './inserted.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

// A script or a sheet with its text, or any other tag; a `>` inside a quoted value does not end it
const TAG = /<(script|style)\b[^]*?<\/\1\s*>|<(?!a\b)[a-z](?:=\s*(?:"[^"]*"|'[^']*'|(?!["'\s]))|[^>=])*>/gi;

// Glances, because pages write markup all the time: at what may load, run or apply, and at what brings a realm of its own or was written as held
const GLANCE = /<(s[ct]|set|ani|link|obj|bas|use|im|fe)|(src\w*|style|ping|poster|background)\s*=/i;
const WRITTEN = /<style|data-[asp]|frame|<obj|<emb/i;

// what it holds is inert
let template: HTMLTemplateElement | undefined;

/** Rewrites the held tags of a string to held markup, tag by tag, and leaves every other character as it is. */
export function cleanHtml(html: string): string {
  if (!GLANCE.test(html)) return html;
  return html.replace(TAG, (tag, code) => {
    if (!code && !GLANCE.test(tag)) return tag;
    template ??= document.createElement('template');
    template.innerHTML = tag;
    const element = template.content.firstElementChild as Tag | null;
    return element && markHeld(element) ? element.outerHTML.replace(code ? /$/ : /<\/[^>]*>$/, '') : tag;
  });
}

/** `look` is called when markup may have made frames, `expect` with what may have to be looked at. */
export function holdHtml(realm: Realm, look: Look, expect: Expect): void {
  const after = (_: unknown, args: readonly unknown[]) => {
    const written = args.some(html => WRITTEN.test(html as string));
    if (written || framed) look(written);
    if (written) realm.document.querySelectorAll<Tag>(MARKED).forEach(tag => expect(tag, true));
  };
  patch(
    realm,
    'Element ShadowRoot Range Document',
    /HTML|lFrag|execC/,
    (args, self) => {
      // a TrustedHTML is left as it is: nothing else could take its place
      if (self !== template) args.forEach((html, index) => typeof html === 'string' && (args[index] = cleanHtml(cleanCode(self as Tag, html) as string)));
    },
    after,
  );
  // a tag that is written in pieces waits until it is whole, a script and a sheet with their text
  let rest = '';
  patch(
    realm,
    'Document',
    'write writeln',
    args => {
      const html = cleanHtml(rest + args.join(''));
      rest = /<(?:(script|style)\b(?![^]*<\/\1)[^]*|[a-z!/][^>]*)?$/i.exec(html)?.[0] ?? '';
      args.splice(0, args.length, html.slice(0, html.length - rest.length));
    },
    after,
  );
}
