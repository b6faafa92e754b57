// Decides about one start tag, and writes it as held markup where it may not load: the markup that the gate writes, and releases.
import { addressesIn, isSnippet, loadsFrom } from '@assent/core';
import type { Judge } from '../judge.ts';
import { type Attribute, editTag, readAttributes, valueOf } from './attributes.ts';
import { withoutHeldAddresses } from './css-addresses.ts';
import type { HeldTag } from './held-tag.ts';
import { namesIn } from './names-in.ts';

const PLAIN = 'text/plain';

// a quick look before attributes are read: most tags of a page load nothing
const MAY_LOAD = /src|data|poster|ping|background|style|refresh|url\(|[\s/"']on/i;
const FOLLOWS_HREF = /^(?:link|script|image|use|feimage)$/;

// presentation attributes of SVG that may hold `url(…)`
const PAINTED = /^(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-start|-mid|-end)?)$/;

// what runs without an act of the visitor; a click is one
const RUNS_BY_ITSELF = /^on(?:load|error|pageshow|begin|end|repeat|toggle|animationstart|animationend|transitionend)$/;

/** Where a tag stands. */
export interface Place {
  readonly judge: Judge;
  /** What relative addresses resolve against. */
  readonly base: string;
  /** What a browser reads of what the source holds. */
  text(units: string): string;
  /** Rewrites a document inside an attribute (`srcdoc`). */
  nested(html: string): string;
  held(tag: Omit<HeldTag, 'line' | 'element'>): void;
}

/** The tag of an element of this name. `code` is its text where it has any to judge; an element that is held already stays as it is written. */
export function holdTag(source: string, name: string, svg: boolean, place: Place, code = ''): string {
  if (!code && !MAY_LOAD.test(source) && !(FOLLOWS_HREF.test(name) && /href/i.test(source))) return source;
  const { judge } = place;
  const attributes = readAttributes(source, place.text);
  const purposes = valueOf(attributes, 'data-purpose')?.split(/[\s,]+/);
  if (name === 'script' && valueOf(attributes, 'type') === PLAIN) return source;
  if (purposes && judge.mayRun(valueOf(attributes, 'data-service'), purposes)) return source;

  const edits: Changes = { rename: new Map(), set: new Map() };
  const note = (part: string, service: string | undefined, address?: string) => {
    place.held({ part, service, purposes: purposes ?? [], address, reason: judge.reason(service ?? '', service ? undefined : purposes) });
    if (service && !edits.set.has('data-service')) edits.set.set('data-service', service);
  };
  holdWhole(name, attributes, purposes, place, code, edits, note);
  for (const attribute of attributes) {
    if (valueOf(attributes, attribute.name) === attribute.value) holdAttribute(name, svg, attribute, attributes, place, edits, note);
  }
  return edits.rename.size || edits.set.size ? editTag(source, attributes, edits) : source;
}

interface Changes {
  readonly rename: Map<string, string>;
  readonly set: Map<string, string>;
}
type Note = (part: string, service: string | undefined, address?: string) => void;

/** What the gate does to an element: every address that it loads goes to `data-…`, what runs or applies gets the type that does neither. */
function holdWhole(
  name: string,
  attributes: readonly Attribute[],
  purposes: readonly string[] | undefined,
  { judge, base }: Place,
  code: string,
  { rename, set }: Changes,
  note: Note,
): void {
  const type = valueOf(attributes, 'type');
  const rel = valueOf(attributes, 'rel');
  const loading = [...new Set(attributes.map(attribute => attribute.name))].filter(attribute => loadsFrom(name, attribute, rel));
  const found = loading.flatMap(part =>
    addressesIn(part, valueOf(attributes, part) ?? '').flatMap(address => {
      const label = judge.address(address, base);
      return label ? [{ part, label, address }] : [];
    }),
  )[0];
  const named = code ? namesIn(code, type, judge, base) : undefined;
  if (!found && !named && !(purposes && (loading.length || code))) return;
  note(found?.part ?? (named ? 'text' : (loading[0] ?? 'text')), named ?? found?.label, found?.address);
  for (const part of loading) rename.set(part, `data-${part.replace('xlink:', '')}`);
  if (name !== 'script') return;
  if (type !== undefined) rename.set('type', 'data-type');
  set.set('type', PLAIN);
}

/** What an attribute does beside the element's own loading. It is kept as `data-…`, and back in force on the next page after a choice. */
function holdAttribute(
  name: string,
  svg: boolean,
  attribute: Attribute,
  attributes: readonly Attribute[],
  { judge, base, nested }: Place,
  { rename, set }: Changes,
  note: Note,
): void {
  const { name: part, value } = attribute;
  if (part === 'style' || (svg && PAINTED.test(part))) {
    let label: string | undefined;
    const css = withoutHeldAddresses(value, address => {
      const service = judge.address(address, base);
      label ??= service;
      return !!service;
    });
    if (!label) return;
    set.set(part, css).set(`data-${part}`, value);
    note(part, label);
  } else if (name === 'meta' && part === 'content' && /^refresh$/i.test(valueOf(attributes, 'http-equiv') ?? '')) {
    const address = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(value)?.[1];
    const label = address && judge.address(address, base);
    if (!label) return;
    rename.set(part, 'data-content');
    note(part, label, address);
  } else if (RUNS_BY_ITSELF.test(part) && isSnippet(value)) {
    const label = judge.code(value);
    if (!label) return;
    rename.set(part, `data-${part}`);
    note(part, label);
  } else if (part === 'srcdoc' && name === 'iframe') {
    const html = nested(value);
    if (html !== value) set.set(part, html);
  }
}
