// Release: puts held tags back after a choice, each exactly once.
import type { Held } from '../../handle.ts';
import { emit } from '../emit.ts';
import { isMarked, mark, type Tag } from '../hold/mark.ts';
import { report } from '../report.ts';
import type { Gate } from './gate.ts';

// A script whose answer never comes must not keep the others waiting for ever
const PATIENCE_MS = 10_000;

/**
 * Answers a function that queues held tags for release, in the order given. Scripts that are not `async` run one after another, each when
 * the one before has loaded or failed; everything else does not wait for them. The browser paints first, and is let in between any two (INP).
 */
export function makeRelease({ held, freed, start, setTimeout }: Gate): (tags: readonly Held[]) => void {
  const pause = () => new Promise<void>(resolve => void setTimeout(resolve));
  // a page in the background does not paint
  const painted = () => new Promise<void>(resolve => (requestAnimationFrame(() => setTimeout(resolve)), setTimeout(resolve, 200)));
  // the others must not wait for ever for one that cannot be put back
  const failed = (cause: unknown) => report('release-failed', cause);
  let ordered = Promise.resolve();
  let free = Promise.resolve();

  return tags => {
    const paint = painted();
    ordered = ordered.then(() => paint);
    free = free.then(() => paint);
    for (const tag of tags) {
      if (waits(tag.element))
        ordered = ordered
          .then(() => put(tag))
          .catch(failed)
          .then(pause);
      else
        free = free
          .then(() => put(tag))
          .catch(failed)
          .then(pause);
    }
  };

  async function put(detail: Held): Promise<void> {
    const tag = detail.element as Tag;
    if (!held.delete(tag) || !isMarked(tag)) return; // asked twice
    if (tag.content) await unfold(tag, tag.content);
    else await run(tag);
    emit('released', detail);
  }

  async function unfold(template: Tag, content: DocumentFragment): Promise<void> {
    const inner = [...content.querySelectorAll<HTMLElement>('*')];
    const scripts = inner.filter(element => element.localName === 'script');
    for (const element of inner) freed.add(element); // the template was granted as a whole
    for (const script of scripts) mark(script);
    template.replaceWith(content);
    for (const script of scripts) await run(script);
  }

  /** Resolves when a script that others wait for has loaded or failed, at once for everything else. */
  async function run(tag: Tag): Promise<void> {
    start(tag);
    if (tag.localName !== 'script' || !tag.hasAttribute('src') || !waits(tag) || !tag.isConnected) return;
    await new Promise<unknown>(resolve => {
      for (const event of ['load', 'error']) tag.addEventListener(event, resolve);
      setTimeout(resolve as () => void, PATIENCE_MS);
    });
  }
}

function waits(element: Element): boolean {
  return /script|template/.test(element.localName) && !element.hasAttribute('async');
}
