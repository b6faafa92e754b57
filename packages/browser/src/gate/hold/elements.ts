// Ways in: addresses and code set on elements by property, attribute or text, on the page or not yet.
import { NAMES } from './addresses.ts';
import { cleanCode, keepsFrom } from './consider.ts';
import { cleanText } from './css.ts';
import { cleanHtml } from './html.ts';
import type { Expect } from './inserted.ts';
import { judgeAddress } from './judge.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** A held address is kept in held markup; the native setter does not run, so nothing is fetched. */
export function holdElements(realm: Realm, _: unknown, expect: Expect): void {
  const hold = (self: unknown, name: string, args: unknown[], at = args.length - 1) => {
    if (!NAMES.test(name)) return false;
    const attribute = name.toLowerCase();
    const value = `${args[at]}`;
    if (attribute === 'data-purpose') expect(self as Tag);
    const clean = { style: cleanText, srcdoc: cleanHtml }[attribute];
    // a TrustedHTML is left as it is: nothing else could take its place
    if (clean && value === args[at]) args[at] = clean(value);
    return keepsFrom(self as Tag, attribute, value);
  };
  // to look whether an interface has such a property, the browser has to make it first: these are none of half of them
  patch(realm, /^HTML(?![CDHPTU](?!r)).*Element$/, NAMES, (args, self, { name }) => hold(self, name.replace('set ', ''), args));
  patch(realm, 'Element', /^setAttribute(NS)?$/, (args, self) => hold(self, `${args[args.length - 2]}`, args));
  patch(realm, 'Element', /^setAttributeNo/, ([node], self) => hold(self, (node as Attr).name, node as never, 'value' as never));
  // it does not know its element
  patch(realm, 'SVGAnimatedString', 'baseVal', ([address]) => judgeAddress(address, 'img'));
  // what is written into an attribute, a script or a sheet that is there already
  patch(realm, 'Node Attr HTMLElement HTMLScriptElement', 'textContent value innerText text', (args, self) => {
    const { ownerElement, name } = self as Attr;
    if (ownerElement) return hold(ownerElement, name, args);
    args[0] = cleanCode(self as Tag, args[0]);
    return false;
  });
}
