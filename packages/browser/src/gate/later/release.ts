// Release: puts held tags back after a choice, each exactly once.
import type { Tag } from '../hold/mark.ts';
import { catchWrites } from './catch-writes.ts';
import type { Gate } from './gate.ts';
import type { restore } from './restore.ts';

// A script whose answer never comes must not keep the others waiting for ever
const PATIENCE_MS = 10_000;

/**
 * Answers a function that queues held tags for release, in the order given. Scripts that are not `async` run one after another, each when
 * the one before has loaded or failed, and what the parser reaches meanwhile joins them; everything else does not wait for them. The browser
 * paints first, and is let in between any two (INP). What was taken out of styles, and what the rewriting kept, comes back last.
 */
export function makeRelease(gate: Gate): (tags: readonly Tag[]) => void {
  const { held, freed, mayRun, mark, isMarked, start, emit, report, setTimeout } = gate;
  const pause = (ms = 0) => new Promise<unknown>(resolve => setTimeout(resolve, ms));
  // the others must not wait for ever for one that cannot be put back
  const failed = (cause: unknown) => report('release-failed', cause);
  const ordered: Tag[] = [];
  let painted: Promise<unknown>;

  /** Answers true for what runs in order. */
  const join = (tag: Tag) => waits(tag) && !!ordered.push(tag) && !!ordered.sort(byTurn);

  return tags => {
    // a page in the background does not paint
    painted = Promise.race([new Promise(requestAnimationFrame).then(() => pause()), pause(200)]);
    void putAll(tags.filter(tag => !join(tag)))
      .then(putBack)
      .catch(failed);
    if (gate.joins) return;
    gate.joins = join;
    void putAll(ordered);
  };

  async function putAll(line: Tag[]): Promise<void> {
    for (let tag: Tag | undefined; (tag = line.shift()); await pause()) {
      await painted;
      await put(tag).catch(failed);
    }
    if (line === ordered) gate.joins = undefined;
  }

  async function putBack(): Promise<void> {
    if (gate.cleaned() || document.querySelector('[data-kept]')) (await gate.part<{ readonly restore: typeof restore }>('panel')).restore(gate);
  }

  async function put(tag: Tag): Promise<void> {
    const detail = held.get(tag);
    // taken back while it queued; asked twice; or it left the page, and will be looked at again when it comes back (a pixel is never on one)
    if (!(freed.has(tag) || mayRun(tag)) || !held.delete(tag) || !isMarked(tag) || (waits(tag) && !tag.isConnected)) return;
    const { content } = tag;
    if (content) {
      for (const inner of content.querySelectorAll('*')) freed.add(inner); // the template was granted as a whole
      await place(content, () => tag.replaceWith(content));
    } else await run(tag);
    emit('released', detail);
  }

  /** Puts what a fragment holds on the page by `insert`, and then runs its scripts in order, as a parser would. */
  async function place(content: DocumentFragment, insert: () => void): Promise<void> {
    const scripts = [...content.querySelectorAll<Tag>('script')].sort(byTurn);
    for (const script of scripts) mark(script);
    insert();
    await pause(); // the gate looks at what is new, and may hold it
    for (const script of scripts) await (held.has(script) ? put : run)(script);
  }

  /** Resolves when a script that others wait for has loaded or failed, and what it wrote is on the page; at once for everything else. */
  async function run(tag: Tag): Promise<void> {
    if (!waits(tag)) return start(tag);
    const written = catchWrites(tag);
    start(tag);
    if (tag.matches('[src]:not([nomodule])'))
      await Promise.race([pause(PATIENCE_MS), ...['load', 'error'].map(event => new Promise(resolve => tag.addEventListener(event, resolve)))]);
    const content = written();
    if (content) await place(content, () => tag.after(content));
  }
}

/** True for what runs in order. */
function waits(tag: Tag): boolean {
  return tag.matches('template,script:not([async])');
}

/** Modules and deferred scripts come after all others, as when a page is parsed. */
function byTurn(a: Tag, b: Tag): number {
  return isLate(a) - isLate(b);
}

function isLate(tag: Tag): number {
  return +tag.matches('[defer],[type=module],[data-type=module]');
}
