// Release: puts held tags back after a choice, each exactly once.
import type { Tag } from '../hold/mark.ts';
import { catchWrites } from './catch-writes.ts';
import type { Gate } from './gate.ts';

// A script whose answer never comes must not keep the others waiting for ever
const PATIENCE_MS = 10_000;

/**
 * Answers a function that queues held tags for release, in the order given. Scripts that are not `async` run one after another, each when
 * the one before has loaded or failed; everything else does not wait for them. The browser paints first, and is let in between any two (INP).
 */
export function makeRelease({ held, freed, mayRun, mark, isMarked, start, emit, report, setTimeout }: Gate): (tags: readonly Tag[]) => void {
  const pause = (ms = 0) => new Promise<unknown>(resolve => setTimeout(resolve, ms));
  // the others must not wait for ever for one that cannot be put back
  const failed = (cause: unknown) => report('release-failed', cause);
  let ordered: Promise<unknown> = Promise.resolve();
  let free = ordered;

  return tags => {
    // a page in the background does not paint
    const painted = Promise.race([new Promise(requestAnimationFrame).then(() => pause()), pause(200)]);
    for (const tag of inOrder(tags)) {
      const queue = (line: Promise<unknown>) =>
        Promise.all([line, painted])
          .then(() => put(tag))
          .catch(failed)
          .then(() => pause());
      if (waits(tag)) ordered = queue(ordered);
      else free = queue(free);
    }
  };

  async function put(tag: Tag): Promise<void> {
    const detail = held.get(tag);
    if (!freed.has(tag) && !mayRun(tag)) return; // taken back while it queued
    // asked twice; or it left the page, and will be looked at again when it comes back (a pixel is never on one)
    if (!held.delete(tag) || !isMarked(tag) || !(tag.isConnected || tag.localName === 'img')) return;
    const { content } = tag;
    if (content) {
      for (const inner of content.querySelectorAll('*')) freed.add(inner); // the template was granted as a whole
      await place(content, () => tag.replaceWith(content));
    } else await run(tag);
    emit('released', detail);
  }

  /** Puts what a fragment holds on the page by `put`, and then runs its scripts in order, as a parser would. */
  async function place(content: DocumentFragment, put: () => void): Promise<void> {
    const scripts = inOrder([...content.querySelectorAll<Tag>('script')]);
    for (const script of scripts) mark(script);
    put();
    await pause(); // the gate looks at what is new, and may hold it
    for (const script of scripts) if (!held.has(script)) await run(script);
  }

  /** Resolves when a script that others wait for has loaded or failed, and what it wrote is on the page; at once for everything else. */
  async function run(tag: Tag): Promise<void> {
    if (!waits(tag)) return start(tag);
    const written = catchWrites(tag);
    start(tag);
    if (tag.hasAttribute('src') && !tag.hasAttribute('nomodule'))
      await Promise.race([pause(PATIENCE_MS), ...['load', 'error'].map(event => new Promise(resolve => tag.addEventListener(event, resolve)))]);
    const content = written();
    if (content) await place(content, () => tag.after(content));
  }
}

/** True for what runs in order. */
function waits(element: Element): boolean {
  return /script|template/.test(element.localName) && !element.hasAttribute('async');
}

/** Modules and deferred scripts come after all others, as when a page is parsed. */
function inOrder(tags: readonly Tag[]): Tag[] {
  const late = (tag: Tag) => +tag.matches('[defer],[type=module],[data-type=module]');
  return [...tags].sort((a, b) => late(a) - late(b));
}
