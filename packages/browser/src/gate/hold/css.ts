// Ways in: addresses in style sheets, style attributes and style objects.
import { judgeAddress } from './judge.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** The same text in which every held address leads nowhere; it is not put back after a choice. */
export function cleanText(text: string): string {
  if (!text.includes('//')) return text;
  return text.replace(/(@import[^;/]*?)?((?:https?:)?\/\/[^\s"'();,]+)/gi, (all, lead = '', address) =>
    judgeAddress(address, lead || `img ${address}`) ? `${lead}data:,` : all,
  );
}

// Properties whose value may name an address, and some more that nobody sets all the time
const PROPERTY = /(ground|image|source|mask|filter|cursor|^content|style|path|side|reflect)$/i;

export function holdCss(realm: Realm): void {
  let keys = 'FontFace cssText setProperty append insertRule replace replaceSync set';
  // Chromium's style objects have no setters that could be patched, and the names of what they have take long to list
  for (const key in (document.documentElement.style as { __proto__?: object }).__proto__) if (PROPERTY.test(key)) keys += ` ${key}`;
  patch(realm, ' CSSStyleDeclaration CSSStyleProperties CSS2Properties CSSStyleSheet CSSGroupingRule StylePropertyMap', keys, args =>
    args.forEach((css, index) => typeof css === 'string' && (args[index] = cleanText(css))),
  );
}
