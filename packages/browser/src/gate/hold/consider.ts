// Decides about one element: hold it, release it or leave it alone.
import { isSnippet } from '@assent/core';
import { ALIASES } from '../built-for.ts';
import { translate } from '../aliases.ts';
import type { Gate } from '../later/gate.ts';
import { isCode, loads, TAGS } from './addresses.ts';
import { cleanText } from './css.ts';
import { add, freed, held, mayRun, purposesOn } from './held.ts';
import { judgeAddress, judgeCode } from './judge.ts';
import { isMarked, mark, type Tag, unmark } from './mark.ts';
import { putBack } from './put-back.ts';

/** Looks at an element that was put on the page. One that may run is put back at once, unless it `joins` others that wait their turn. */
export function consider(tag: Tag, joins?: Gate['joins']): void {
  if (ALIASES) translate(tag);
  if (freed.has(tag) || held.has(tag)) return;
  if ((tag.dataset.purpose ?? tag.dataset.service) && isMarked(tag)) (mayRun(tag) && !joins?.(tag) ? putBack : add)(tag);
  else if (markHeld(tag) && isMarked(tag)) add(tag);
}

/**
 * Marks an element as held where it may not run; a sheet, a style and an import map stay, without the held addresses. Answers whether
 * anything was changed. Also for markup that is not on the page yet.
 */
export function markHeld(tag: Tag): boolean {
  const text = isCode(tag) ? (tag.textContent as string) : '';
  let label = tag
    .getAttributeNames()
    .map(name => judgeAll(`${tag.getAttribute(name)}`, loads(tag, name)))
    .find(Boolean);
  let cleaned = false;
  const clean = (from: string, put: (to: string) => void) => {
    const to = cleanText(from);
    if (to === from) return;
    put(to);
    cleaned = true;
  };
  clean(`${tag.getAttribute('style')}`, css => (tag.style.cssText = css));
  if (tag.localName === 'style' || tag.getAttribute('type') === 'importmap') clean(text, css => (tag.textContent = css));
  else label ??= labelOf(tag, text);
  const holds = purposesOn(tag) ? !mayRun(tag) : !!label;
  if (holds) mark(tag, label);
  // copies of what a template of the page's own holds are put on the page later
  if (tag.content) markWithin(tag.content);
  return holds || cleaned;
}

/**
 * What text, or a text node, becomes that a script is about to put into an element, if that is code: a sheet gets it without the held
 * addresses, and a script waits. One that is not on the page yet is looked at when it comes.
 */
export function cleanCode(tag: Tag, given: unknown): unknown {
  if (!isCode(tag)) return given;
  const { data = given } = Object(given) as { readonly data?: unknown };
  if (typeof data !== 'string') return given;
  if (tag.localName === 'style') return data === given ? cleanText(data) : Object.assign(given as Text, { data: cleanText(data) });
  const label = tag.isConnected && !freed.has(tag) && labelOf(tag, data);
  if (label) {
    mark(tag, label);
    add(tag);
  }
  return given;
}

/** The service that a script's text loads and that is held. */
function labelOf(tag: Tag, text: string): string | undefined {
  return isSnippet(text, tag.getAttribute('type')) ? judgeCode(text) : undefined;
}

/** The same for everything inside an element, or a fragment. */
export function markWithin(parent: ParentNode): void {
  parent.querySelectorAll?.<Tag>(TAGS).forEach(markHeld);
}

/** An attribute is about to be set: keeps it in held markup and answers true when it must not be. */
export function keepsFrom(tag: Tag, attribute: string, value: string): boolean {
  const way = loads(tag, attribute);
  if (!way || freed.has(tag)) return false;
  const label = judgeAll(value, way);
  if (label || (purposesOn(tag) && !mayRun(tag))) {
    mark(tag, label);
    tag.dataset[attribute] = value;
    add(tag);
    return true;
  }
  if (held.delete(tag)) {
    // the page gives it another address: it no longer waits
    delete tag.dataset[attribute];
    unmark(tag);
  }
  return false;
}

/** A `srcset` and a `ping` hold several addresses. */
function judgeAll(value: string, way: string | undefined): string | undefined {
  if (!way) return way;
  return (/ (\w*srcset|ping) /.test(way) ? value.split(/[\s,]+/) : [value]).map(address => judgeAddress(address, way)).find(Boolean);
}
