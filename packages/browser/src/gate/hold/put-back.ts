// Puts a tag back that was written as held and may run, while the page is being parsed.
import { freed } from './held.ts';
import { mark, type Tag } from './mark.ts';
import { start } from './start.ts';

/**
 * Called before the parser prepares the script, so that the browser itself keeps order, `defer` and `async`. What a template holds is
 * granted as a whole; its scripts run in order, so an inline one waits until the last one before it that is loaded has run, or failed.
 */
export function putBack(tag: Tag): void {
  const { content } = tag;
  if (!content) return start(tag);
  // the parser may not have written all of it yet
  if (document.readyState === 'loading') return document.addEventListener('DOMContentLoaded', () => putBack(tag));
  let last: Element | undefined;
  for (const inner of content.querySelectorAll<HTMLScriptElement>('*')) {
    freed.add(inner);
    if (!inner.async || inner.hasAttribute('async')) continue;
    inner.async = false;
    if (inner.src) last = inner.noModule ? last : inner;
    else if (last) {
      mark(inner);
      for (const event of ['load', 'error']) last.addEventListener(event, () => start(inner));
    }
  }
  tag.replaceWith(content);
}
