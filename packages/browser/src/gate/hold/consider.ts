// Decides about one element: hold it, release it or leave it alone.
import { ADDRESSES, isCode, loads } from './addresses.ts';
import { add, freed, held, mayRun, purposesOn } from './held.ts';
import { judgeAddress, judgeCode } from './judge.ts';
import { isMarked, mark, type Tag, unmark } from './mark.ts';
import { putBack } from './put-back.ts';

// A snippet is short, runs, names its vendor and loads something; application state that merely mentions a vendor is left alone
const SNIPPET_CHARS = 5_000;
const LOADER = /import|create|fetch|Beacon|write|src/;
// Data is not code; and code that waits for an event of the page would wait in vain later, while what it loads then is held by itself
const OTHER = /json|html|Listener|onload/;

/** Looks at an element that was put on the page. */
export function consider(tag: Tag): void {
  if (freed.has(tag) || held.has(tag)) return;
  if ((tag.dataset.purpose ?? tag.dataset.service) && isMarked(tag)) (mayRun(tag) ? putBack : add)(tag);
  else if (markHeld(tag)) add(tag);
  // copies of what a template of the page's own holds are put on the page later
  else tag.content?.querySelectorAll<HTMLElement>('*').forEach(markHeld);
}

/** Marks an element as held where it may not run, and answers whether it did; also for markup that is not on the page yet. */
export function markHeld(tag: Tag): boolean {
  const label = labelOf(tag);
  const holds = purposesOn(tag) ? !mayRun(tag) : !!label;
  if (holds) mark(tag, label);
  return holds;
}

/** An attribute is about to be set: keeps it in held markup and answers true when it must not be. */
export function keepsFrom(tag: Tag, attribute: string, value: string): boolean {
  if (freed.has(tag) || !loads(tag, attribute)) return false;
  const label = judgeAttribute(tag, attribute, value);
  if (label || (purposesOn(tag) && !mayRun(tag))) {
    tag.dataset[attribute] = value;
    mark(tag, label);
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

function labelOf(tag: Tag): string | undefined {
  const text = tag.textContent ?? '';
  if (isCode(tag) && text.length < SNIPPET_CHARS && LOADER.test(text) && !OTHER.test(text + tag.getAttribute('type'))) return judgeCode(text);
  return ADDRESSES.map(name => judgeAttribute(tag, name, tag.getAttribute(name) ?? '')).find(Boolean);
}

/** A `srcset` holds several addresses. */
function judgeAttribute(tag: Tag, name: string, value: string): string | undefined {
  if (!loads(tag, name)) return undefined;
  return value
    .split(name === 'srcset' ? /\s+/ : /$/)
    .map(judgeAddress)
    .find(Boolean);
}
