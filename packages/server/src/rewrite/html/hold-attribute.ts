// Decides about what an attribute does beside its element's own loading.
import { isSnippet } from '@assent/core';
import type { Attribute } from './attributes.ts';
import { withoutHeldAddresses } from './css-addresses.ts';
import type { Draft } from './draft.ts';

// presentation attributes of SVG that may hold `url(…)`
const PAINTED = /^(?:fill|stroke|filter|mask|clip-path|cursor|marker(?:-start|-mid|-end)?)$/;

// what runs without an act of the visitor; a click is one
const RUNS_BY_ITSELF = /^on(?:load|error|pageshow|begin|end|repeat|toggle|animationstart|animationend|transitionend)$/;

/** What is held is kept as `data-…`, and in force again on the next page after a choice. */
export function holdAttribute(draft: Draft, { name, value }: Attribute): void {
  if (name === 'style' || (draft.svg && PAINTED.test(name))) holdPaint(draft, name, value);
  else if (name === 'content' && draft.name === 'meta') holdRefresh(draft, value);
  else if (RUNS_BY_ITSELF.test(name)) holdHandler(draft, name, value);
  else if (name === 'srcdoc' && draft.name === 'iframe') {
    const html = draft.place.nested(value);
    if (html !== value) draft.set(name, html);
  }
}

/** Declarations stay without their held addresses, so that the element keeps its look. */
function holdPaint({ place, set, note }: Draft, name: string, value: string): void {
  let held: { readonly service: string; readonly address: string } | undefined;
  const css = withoutHeldAddresses(value, address => {
    const service = place.judge.address(address, place.base);
    if (service) held ??= { service, address };
    return !!service;
  });
  if (!held) return;
  set(name, css);
  set(`data-${name}`, value);
  note(name, held.service, held.address);
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

function holdHandler({ place, rename, note }: Draft, name: string, code: string): void {
  const service = isSnippet(code) ? place.judge.code(code) : undefined;
  if (!service) return;
  rename(name, `data-${name}`);
  note(name, service);
}
