// Ways in: addresses in style sheets, style attributes and style objects.
import { judgeAddress } from './judge.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** The same text in which every held address leads nowhere; it is not put back after a choice. */
export function cleanText(text: string): string {
  return text.replace(/(@import[^;/]*?)?((?:https?:)?\/\/[^\s"'();,]+)/gi, (all, lead = '', address) =>
    judgeAddress(address, lead || `img ${address}`) ? `${lead}data:,` : all,
  );
}

/** What is set as a property of a style object is seen by `watchInserted`, before it is painted. */
export function holdCss(realm: Realm): void {
  const clean = (args: unknown[]) => args.forEach((css, index) => typeof css === 'string' && (args[index] = cleanText(css)));
  patch(realm, ' CSSStyleDeclaration CSSStyleSheet CSSGroupingRule', 'FontFace cssText setProperty insertRule replace replaceSync', clean);
}
