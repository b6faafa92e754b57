// Ways in: addresses set on elements by property or attribute, on the page or not yet.
import { NAMES } from './addresses.ts';
import { keepsFrom } from './consider.ts';
import { cleanText } from './css.ts';
import { cleanHtml } from './html.ts';
import { judgeAddress } from './judge.ts';
import type { Tag } from './mark.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

const PROPERTIES = 'src srcset data poster ping imageSrcset background';

/** A held address is kept in held markup; the native setter does not run, so nothing is fetched. */
export function holdElements(realm: Realm): void {
  const hold = (self: unknown, name: string, args: unknown[], at = args.length - 1) => {
    if (!NAMES.test(name)) return false;
    const attribute = name.toLowerCase();
    if (attribute === 'href' && !/^([ls]|im|us|fe)/.test((self as Tag).localName)) return false;
    const value = `${args[at]}`;
    if (attribute === 'style') args[at] = cleanText(value);
    else if (attribute === 'srcdoc') args[at] = cleanHtml(value);
    return keepsFrom(self as Tag, attribute, value);
  };
  for (const owner of Object.getOwnPropertyNames(realm)) {
    if (!/^HTML.*Element$/.test(owner)) continue;
    for (const property of PROPERTIES.split(' ')) patch(realm, owner, property, (args, self) => hold(self, property, args));
  }
  patch(realm, 'HTMLLinkElement', 'href', (args, self) => hold(self, 'href', args));
  patch(realm, 'Element', 'setAttribute setAttributeNS', (args, self) => hold(self, `${args[args.length - 2]}`, args));
  patch(realm, 'Element', 'setAttributeNode setAttributeNodeNS', ([node], self) => hold(self, (node as Attr).name, node as never, 'value' as never));
  // it does not know its element
  patch(realm, 'SVGAnimatedString', 'baseVal', ([address]) => judgeAddress(address, 'img'));
}
