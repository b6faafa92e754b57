// Decides about a style sheet written in the page.
import type { Judge } from '../judge.ts';
import { editTag, readAttributes, valueOf } from './attributes.ts';
import { withoutHeldAddresses } from './css-addresses.ts';
import { holdTag, type Place } from './hold-tag.ts';

export interface HeldStyle {
  readonly tag: string;
  readonly text: string;
  /** What comes after the end tag. */
  readonly after: string;
}

/**
 * The page keeps its look: the sheet stays without its held addresses, and the whole sheet follows as held markup, so that the gate can
 * release it. A sheet whose author says its purposes is held as a whole.
 */
export function holdStyle(source: string, svg: boolean, text: string, place: Place): HeldStyle {
  const tag = holdTag(source, 'style', svg, place, text);
  if (tag !== source) return { tag, text, after: '' };
  const label = { first: undefined as string | undefined, address: '' };
  const css = withoutHeldAddresses(text, address => note(label, place.judge, address, place.base));
  const attributes = readAttributes(source, place.text);
  const decided = valueOf(attributes, 'data-purpose') !== undefined || valueOf(attributes, 'type') === 'text/plain';
  if (label.first === undefined || decided) return { tag, text, after: '' };
  place.held({ part: 'text', service: label.first, purposes: [], address: label.address, reason: place.judge.reason(label.first) });
  const copy = editTag(source, attributes, {
    rename: new Map([['type', 'data-type']]),
    set: new Map([
      ['type', 'text/plain'],
      ['data-service', label.first],
    ]),
    drop: new Set(['id']),
  });
  return { tag, text: css, after: `${copy}${text}</style>` };
}

function note(label: { first: string | undefined; address: string }, judge: Judge, address: string, base: string): boolean {
  const service = judge.address(address, base);
  if (service && !label.first) Object.assign(label, { first: service, address });
  return !!service;
}
