// Decides about one start tag, and writes it as held markup where it may not load: the markup that the gate writes, and releases.
import { addressesIn, loadsFrom } from '@assent/core';
import { type Draft, makeDraft, type Place } from './draft.ts';
import { holdAttribute } from './hold-attribute.ts';
import { namesIn } from './names-in.ts';

const PLAIN = 'text/plain';

// a quick look before attributes are read: most tags of a page load nothing
const MAY_LOAD = /src|data|poster|ping|background|style|refresh|url\(|[\s/"']on/i;
const FOLLOWS_HREF = /^(?:link|script|image|use|feimage)$/;

/** The tag of an element of this name. `code` is a script's text, where it has any; an element that is held already stays as it is written. */
export function holdTag(source: string, name: string, svg: boolean, place: Place, code = ''): string {
  if (!code && !MAY_LOAD.test(source) && !(FOLLOWS_HREF.test(name) && /href/i.test(source))) return source;
  const draft = makeDraft(source, name, svg, place);
  if (name === 'script' && draft.value('type') === PLAIN) return source;
  if (draft.purposes && place.judge.mayRun(draft.value('data-service'), draft.purposes)) return source;
  const service = holdElement(draft, code);
  draft.attributes.forEach((attribute, index) => {
    // of duplicates the first counts
    if (draft.attributes.findIndex(({ name: other }) => other === attribute.name) === index) holdAttribute(draft, attribute, service);
  });
  return draft.written();
}

/**
 * What the gate does to an element: every address that it loads goes to `data-…`, and a script gets the type that does not run. Answers the
 * service for which the element waits.
 */
function holdElement(draft: Draft, code: string): string | undefined {
  const { name, attributes, purposes, place } = draft;
  const rel = draft.value('rel');
  const loading = [...new Set(attributes.map(attribute => attribute.name))].filter(attribute => loadsFrom(name, attribute, rel));
  const type = draft.value('type');
  const named = code ? namesIn(code, type, place.judge, place.base) : undefined;
  const found = firstHeld(draft, loading);
  if (named) draft.note('text', named);
  else if (found) draft.note(found.part, found.service, found.address);
  else if (purposes && (loading.length || code)) draft.note(loading[0] ?? 'text', undefined);
  else return undefined;
  for (const part of loading) draft.rename(part, `data-${part.replace('xlink:', '')}`);
  if (name === 'script') {
    if (type !== undefined) draft.rename('type', 'data-type');
    draft.set('type', PLAIN);
  }
  return named ?? found?.service;
}

function firstHeld({ value, place }: Draft, loading: readonly string[]) {
  for (const part of loading) {
    for (const address of addressesIn(part, value(part) ?? '')) {
      const service = place.judge.address(address, place.base);
      if (service) return { part, service, address };
    }
  }
  return undefined;
}
