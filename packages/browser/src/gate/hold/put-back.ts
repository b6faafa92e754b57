// Puts a tag back that was written as held and may run, while the page is being parsed.
import { freed } from './held.ts';
import type { Tag } from './mark.ts';
import { start } from './start.ts';

/**
 * Called before the parser prepares the script, so that the browser itself keeps order, `defer` and `async`. What a template holds is
 * granted as a whole; its scripts load in order, but an inline one does not wait for those before it.
 */
export function putBack(tag: Tag): void {
  const { content } = tag;
  if (!content) return start(tag);
  // the parser may not have written all of it yet
  if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', () => putBack(tag));
  for (const inner of content.querySelectorAll<HTMLScriptElement>('*')) {
    freed.add(inner);
    if (inner.async && !inner.hasAttribute('async')) inner.async = false;
  }
  tag.replaceWith(content);
}
