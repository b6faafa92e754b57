// Back-off: how long to leave the endpoint alone after a failure, remembered across pages and tabs.
import type { Keep } from './keep.ts';

export interface Backoff {
  /** Milliseconds still to wait, 0 when an attempt may be made. */
  left(): number;
  /** After a failure; `pause` = seconds the server asked for, 0 when it did not ask. */
  failed(pause: number): void;
  /** After an acknowledgement, or when there is a new reason to try. What the server asked for still holds unless `acknowledged`. */
  clear(acknowledged: boolean): void;
}

const BASE = 2000;
const CAP = 6 * 3600 * 1000;

interface Kept {
  /** Failures in a row. */
  readonly n: number;
  /** Epoch ms of the next attempt. */
  readonly next: number;
  /** The server itself asked for it (`Retry-After`). */
  readonly asked?: boolean;
}

/** Full jitter: base 2 s, doubling, at most 6 h. `now` in ms, `chance` in [0, 1). */
export function makeBackoff(keep: Keep, now: () => number, chance: () => number): Backoff {
  const read = () => (keep.parse('b') ?? {}) as Partial<Kept>;
  return {
    // a clock that was set back must not silence the outbox for longer than the cap
    left: () => Math.min(Math.max((read().next as number) - now(), 0) || 0, CAP),
    failed(pause) {
      const n = (read().n || 0) + 1;
      const wait = pause ? Math.min(pause * 1000, CAP) : chance() * Math.min(CAP, BASE * 2 ** n);
      keep.write('b', JSON.stringify({ n, next: now() + wait, asked: pause > 0 }));
    },
    clear(acknowledged) {
      if (acknowledged || !read().asked) keep.remove('b');
    },
  };
}
