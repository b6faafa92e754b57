// Ways in: addresses in style sheets, style attributes and style objects.
import { judgeAddress } from './judge.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** True once an address was taken out of a style. */
export let cleaned = false;

/** The same text in which every held address leads nowhere, and can be read by who puts it back after a choice (`restore.ts`). */
export function cleanText<T>(text: T): T | string {
  if (typeof text !== 'string' || !/\/\\?\//.test(text)) return text;
  return text.replace(/(@import[^;/]*?)?((?:https?:)?(?:\\?\/){2}[^\s"'();,]+)/gi, (all, lead = '', address) => {
    if (!judgeAddress(address, lead || `img ${address}`)) return all;
    cleaned = true;
    return `${lead}data:,${encodeURIComponent(address)}`;
  });
}

// What takes a sheet, a rule or a value, and the properties whose value may name an address, with some more that nobody sets all the time
const TAKES = /^(cssT|setP|append|insertR|addR|replace|set$|content$)|(ground|image|source|mask|filter|cursor|style|path|side|reflect|fill|stroke|marker\w*)$/i;

// Those of them that Chromium fetches for; by name, because to list all that it has takes several times as long as to catch these
const PROPERTIES =
  'background background-image list-style list-style-image cursor content filter fill stroke marker marker-start marker-mid marker-end border-image border-image-source mask mask-image clip-path shape-outside -webkit-border-image -webkit-mask -webkit-mask-image -webkit-mask-box-image -webkit-mask-box-image-source -webkit-clip-path -webkit-shape-outside -webkit-box-reflect';

export function holdCss(realm: Realm): void {
  const clean = (args: unknown[]) => args.forEach((css, index) => (args[index] = cleanText(css)));
  patch(realm, '', 'FontFace', clean);
  patch(realm, /^(CSS(Style|2|G|K)|StyleP)/, TAKES, clean);
  // Chromium's style objects answer for their properties themselves, unless their prototype does
  const { prototype } = realm.CSSStyleDeclaration as { readonly prototype: object };
  for (const name of PROPERTIES.split(' ')) {
    const property = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    for (const key of [name, property, property.replace('W', 'w')])
      key in prototype ||
        Object.defineProperty(prototype, key, {
          get() {
            return this.getPropertyValue(name);
          },
          set(value) {
            this.setProperty(name, value);
          },
          configurable: true,
        });
  }
  // keyframes are objects of values, or lists of such
  patch(realm, ' Element KeyframeEffect', 'animate setKeyframes KeyframeEffect', (args, self) => {
    const at = self ? 0 : 1;
    const text = JSON.stringify(args[at], (_, css) => cleanText(css));
    if (/data:,/.test(text)) args[at] = JSON.parse(text);
  });
}
