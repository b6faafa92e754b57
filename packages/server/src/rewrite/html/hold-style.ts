// Decides about a style sheet written in the page.
import { type Attribute, editTag, readAttributes, valueOf } from './attributes.ts';
import { withoutHeldAddresses } from './css-addresses.ts';
import type { Place } from './draft.ts';

export interface HeldStyle {
  /** What comes before the start tag, the start tag, its text, and what comes after the end tag. */
  readonly before: string;
  readonly tag: string;
  readonly text: string;
  readonly after: string;
}

/** Where the sheet stands. */
export interface StylePlace extends Place {
  /** False in SVG, where a template is not inert, and without scripts, where nobody releases it: the sheet is whole again on the next page. */
  readonly keepsCopy: boolean;
}

/**
 * The page keeps its look: the sheet stays without its held addresses, and the whole sheet follows in a held template, so that the gate can
 * release it. A sheet whose author says its purposes is held as a whole. Chromium's preload scanner follows `@import` in a style sheet of
 * whatever type (seen in version 156), so `type="text/plain"` would not hold it; in a template it follows nothing.
 */
export function holdStyle(source: string, text: string, place: StylePlace): HeldStyle {
  const attributes = readAttributes(source, place.text);
  const purposes = valueOf(attributes, 'data-purpose')?.split(/[\s,]+/);
  const plain = valueOf(attributes, 'type') === 'text/plain';
  const settled = { before: '', tag: source, text, after: '' };
  if (purposes && place.judge.mayRun(valueOf(attributes, 'data-service'), purposes)) return settled;

  let first: { readonly service: string; readonly address: string } | undefined;
  const css = withoutHeldAddresses(text, address => {
    const service = place.judge.address(address, place.base);
    if (service) first ??= { service, address };
    return !!service;
  });
  if (!first && (!purposes || plain)) return settled; // nothing is held, or its author holds it already
  const reason = place.judge.reason(first?.service ?? '', first ? undefined : purposes);
  place.held({ part: 'text', service: first?.service, purposes: purposes ?? [], address: first?.address, reason });
  if (!place.keepsCopy) return { before: '', tag: source, text: css, after: '' };
  const open = templateFor(attributes, first?.service);
  if (purposes || plain) return { before: open, tag: asItWas(source, attributes), text, after: '</template>' };
  return { before: '', tag: source, text: css, after: `${open}${editTag(source, attributes, { drop: new Set(['id']) })}${text}</style></template>` };
}

function templateFor(attributes: readonly Attribute[], service: string | undefined): string {
  const set = new Map<string, string>();
  for (const name of ['data-purpose', 'data-service']) {
    const value = name === 'data-service' ? (service ?? valueOf(attributes, name)) : valueOf(attributes, name);
    if (value !== undefined) set.set(name, value);
  }
  return editTag('<template>', [], { set });
}

/** Without what its author wrote to hold it. */
function asItWas(source: string, attributes: readonly Attribute[]): string {
  if (valueOf(attributes, 'type') !== 'text/plain') return source;
  const type = valueOf(attributes, 'data-type');
  return editTag(source, attributes, type === undefined ? { drop: new Set(['type']) } : { rename: new Map([['data-type', 'type']]), drop: new Set(['type']) });
}
