// The announcer: one status node that lives as long as its parent, so that screen readers hear what it says (WCAG 4.1.3).
import { element } from './element.ts';

export type Announce = (text: string) => void;

/** Time between a change on screen and its announcement, so that a screen reader has finished with the event that caused it. In ms. */
const PAUSE = 150;

/**
 * Makes an empty, polite `role="status"` in `parent` and returns what fills it, 150 ms after each call.
 * A modal dialog needs its own: what is outside it is inert, and silent.
 */
export function makeAnnouncer(parent: ParentNode, setTimeout: (then: () => void, ms: number) => unknown): Announce {
  const status = element('div', { class: 'quiet', role: 'status' });
  parent.append(status);
  let latest = '';
  return text => {
    latest = text;
    // emptied first: the same text twice in a row would otherwise be no change, and silent
    status.textContent = '';
    setTimeout(() => {
      if (latest === text) status.textContent = text;
    }, PAUSE);
  };
}
