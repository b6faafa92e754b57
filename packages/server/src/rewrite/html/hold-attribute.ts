// Decides about what an attribute does beside its element's own loading.
import { isSnippet } from '@assent/core';
import type { Attribute } from './attributes.ts';
import { withoutHeldAddresses } from './css-addresses.ts';
import type { Draft } from './draft.ts';

// presentation attributes of SVG that may hold `url(…)`
const PAINTED = /^(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-start|-mid|-end)?)$/;

// what runs without an act of the visitor; a click is one
const RUNS_BY_ITSELF = /^on(?:load|error|pageshow|begin|end|repeat|toggle|animationstart|animationend|transitionend)$/;

// what an element tells that loads nothing else: while it waits, there is nothing to tell
const TELLS = /^(?:script|img|link)$/;

/** `waitsFor` = the service for which the element itself waits. What is held is kept as `data-…`: a refresh until the next page after a choice, all else until the gate restores it. */
export function holdAttribute(draft: Draft, attribute: Attribute, waitsFor: string | undefined): void {
  const { name, value } = attribute;
  if (name === 'style' || (draft.svg && PAINTED.test(name))) holdPaint(draft, attribute);
  else if (name === 'content' && draft.name === 'meta') holdRefresh(draft, value);
  else if (RUNS_BY_ITSELF.test(name)) holdHandler(draft, attribute, waitsFor);
  else if (name === 'srcdoc' && draft.name === 'iframe') {
    const html = draft.place.nested(value);
    if (html !== value) draft.set(name, html);
  }
}

/** Declarations stay without their held addresses, so that the element keeps its look. */
function holdPaint({ place, keep, note }: Draft, attribute: Attribute): void {
  let held: { readonly service: string; readonly address: string } | undefined;
  const css = withoutHeldAddresses(attribute.value, address => {
    const service = place.judge.address(address, place.base);
    if (service) held ??= { service, address };
    return !!service;
  });
  if (!held) return;
  keep(attribute, css);
  note(attribute.name, held.service, held.address);
}

/** A page that sends its visitor to a vendor after a while. */
function holdRefresh({ place, value, rename, note }: Draft, content: string): void {
  if (!/^refresh$/i.test(value('http-equiv') ?? '')) return;
  const address = /^[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1];
  const service = address && place.judge.address(address, place.base);
  if (!service) return;
  rename('content', 'data-content');
  note('content', service, address);
}

function holdHandler({ name, place, keep, note }: Draft, attribute: Attribute, waitsFor: string | undefined): void {
  const service = isSnippet(attribute.value) ? place.judge.code(attribute.value) : undefined;
  if (!service || (service === waitsFor && TELLS.test(name))) return;
  keep(attribute);
  note(attribute.name, service);
}
