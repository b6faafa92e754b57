// Natural group commit: what arrived while others ran goes into the next one. No timer.
import { CommitError } from './commit-error.ts';
import type { Addition, NewRecord, Outcome, Store } from './store.ts';

// tessera's pushback: beyond this many waiting additions the store is the bottleneck, and outboxes can wait
const LONGEST_QUEUE = 4096;
const LARGEST_BATCH = 256;

/** `unavailable`: not kept as far as we know, to be sent again. */
export type Kept = Outcome | 'unavailable';

export interface GroupCommit {
  /** Resolves once the addition is durable, or is known not to be. Never rejects. */
  add(addition: Addition): Promise<Kept>;
  /** Resolves when nothing is waiting any more. */
  drain(): Promise<void>;
  /** How many additions no commit has taken yet. */
  waiting(): number;
  /** False after a commit whose outcome nobody knows. */
  healthy(): boolean;
}

/** `onFailure` hears every failed batch, `onKept` every new record once it is durable; after a CommitError that a process must not survive nothing more is accepted, and `die` is called once the waiting have been answered. */
export function makeGroupCommit(
  store: Pick<Store, 'append' | 'batchesAtOnce'>,
  effects: { readonly onFailure: (error: unknown) => void; readonly die: () => void; readonly onKept?: (record: NewRecord) => void },
): GroupCommit {
  const waiting: { readonly addition: Addition; readonly settle: (kept: Kept) => void }[] = [];
  const drained: (() => void)[] = [];
  let running = 0;
  let broken = false;

  const commit = async () => {
    const batch = waiting.splice(0, LARGEST_BATCH);
    try {
      const outcomes = await store.append(batch.map(item => item.addition));
      batch.forEach((item, i) => item.settle(outcomes[i] ?? 'unavailable'));
      batch.forEach(({ addition: { record } }, i) => record && outcomes[i] === 'new' && effects.onKept?.(record));
    } catch (error) {
      effects.onFailure(error);
      broken ||= error instanceof CommitError && !error.survivable;
      for (const item of broken ? [...batch, ...waiting.splice(0)] : batch) item.settle('unavailable');
      if (broken) effects.die();
    }
  };

  // everything that the event loop has already read joins this commit, and no more: a commit that waits for those who follow keeps their connections
  // waiting for it, and what reads them idle
  const gather = () => new Promise(setImmediate);

  const run = async () => {
    running++;
    for (await gather(); waiting.length; await gather()) await commit();
    // in the same breath as the look above, so that nobody comes in between and is left
    running--;
    if (!running) for (const tell of drained.splice(0)) tell();
  };

  return {
    add: addition =>
      new Promise(settle => {
        if (broken || waiting.length >= LONGEST_QUEUE) return settle('unavailable');
        waiting.push({ addition, settle });
        if (running < store.batchesAtOnce) void run();
      }),
    drain: () => new Promise(resolve => void (running ? drained.push(resolve) : resolve())),
    waiting: () => waiting.length,
    healthy: () => !broken,
  };
}
