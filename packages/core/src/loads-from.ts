// Which attributes make an element load something by itself, without a script and without an act of the visitor.

const DRAWN = /^(?:script|image|use|feimage)$/;
const ANY = /^[a-z]+$/;

// attribute → the elements that fetch what it says; a custom element (its name has a hyphen) sees to its own
const LOADERS: Readonly<Record<string, RegExp>> = {
  srcset: ANY,
  src: ANY,
  href: DRAWN,
  'xlink:href': DRAWN,
  data: /^object$/,
  poster: ANY,
  background: ANY,
  imagesrcset: /^link$/,
  // asked for at a click on a link that leads elsewhere
  ping: /^a(?:rea)?$/,
};

// a link without `rel` may still become one that loads
const LOADING_LINK = /^$|style|pre|icon|manifest|dictionary/i;

/** `name` and `attribute` in lower case; `rel` is a link's. A link that is clicked and a form that is sent are the visitor's own acts. */
export function loadsFrom(name: string, attribute: string, rel = ''): boolean {
  if (name === 'link' && attribute === 'href') return LOADING_LINK.test(rel);
  return Object.hasOwn(LOADERS, attribute) && (LOADERS[attribute] as RegExp).test(name);
}

/** The addresses in the value of such an attribute: one, or several (`srcset`, `ping`) of which each may be asked for. */
export function addressesIn(attribute: string, value: string): readonly string[] {
  return /srcset|ping/.test(attribute) ? value.split(/[\s,]+(?=\S)/) : [value];
}
