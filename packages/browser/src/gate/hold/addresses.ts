// Which attributes make an element load something.

/** Attributes that may hold an address. `src` comes after `srcset`, so that a released image chooses once. */
export const ADDRESSES = ['srcset', 'src', 'href', 'data', 'poster'];

/** Finds every element that may be a tag (`loads` then decides attribute by attribute), or a place of the SDK. */
export const TAGS = 'script,style,template,link,image,object,[src],[srcset],[poster],[data-assent],[data-service],[data-purpose]';

/** True when the element fetches what the attribute says. A link without `rel` may still become one that loads; custom elements see to theirs. */
export function loads(element: Element, attribute: string): boolean {
  return /^([a-z]+ (srcset|src|poster)|object data|(script|image|link|link.*(style|pre|icon).*) href)$/.test(
    `${element.localName}${(attribute === 'href' && (element as HTMLLinkElement).rel) || ''} ${attribute}`,
  );
}

/** What runs or applies by its type. */
export function isCode(element: Element): boolean {
  return /^s(cript|tyle)$/.test(element.localName);
}
