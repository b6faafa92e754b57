// Starts a tag that is written as held.
import { type Tag, unmark } from './mark.ts';

/** Unmarks it; a script that is on the page already and never ran, runs. */
export function start(tag: Tag): void {
  unmark(tag);
  if (tag.localName === 'script') tag.append(''); // a child that is new starts an inline script
}
