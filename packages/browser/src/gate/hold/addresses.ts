// Which attributes make an element load something.
import { ALIASED } from '../aliased.ts';
import { ALIASES } from '../built-for.ts';

/** Finds what has to be looked at when a script puts it on the page: its addresses were judged when they were set. */
export const MARKED = `style,[data-assent],[data-service],[data-purpose]${ALIASES ? ALIASED : ''}`;

/** Finds every element that may be a tag (`loads` then decides attribute by attribute), or a place of the SDK. */
export const TAGS = `script,template,link,object,[*|href]:not(a),[src],[srcset],[poster],[ping],[background],[style*=url],${MARKED}`;

/** The name of an attribute, or its property, that can hold an address, or text that does: a glance, because pages set attributes all the time. */
export const NAMES = /^(xlink:)?((image)?src(set|doc)?|href|data(-purpose)?|poster|ping|background|style|to|values)$/i;

/**
 * How the element fetches what the attribute says, as `element attribute rel as`; nothing when it fetches nothing. A link without `rel` may
 * still become one that loads; custom elements see to theirs.
 */
export function loads({ localName, rel, as }: Element & Partial<HTMLLinkElement>, attribute: string): string | undefined {
  const way = `${localName} ${attribute} ${localName === 'link' ? `${rel} ${as}` : ''}`;
  return /^([a-z]+ (src|(image)?srcset|poster|background) |(object data|a(rea)? ping|(base|script|ima?ge?|use|fe.mage) (xlink:)?href) |(set|animate) (to|values) |link href ( |.*(style|pre|icon)))/.test(
    way,
  )
    ? way
    : undefined;
}

/** What runs or applies by its type. */
export function isCode({ localName }: Element): boolean {
  return localName === 'script' || localName === 'style';
}
