// The pace of a scan: pages are opened one after the other with a while between, so that no site feels a load.

export interface Pace {
  /** Resolves when the next page may be opened. */
  turn(): Promise<void>;
  /** From now on at least so many milliseconds lie between two. */
  slowTo(delay: number): void;
}

/** `delay` in milliseconds, 0 = none. */
export function makePace(delay: number): Pace {
  let least = delay;
  let last = Number.NEGATIVE_INFINITY;
  return {
    async turn() {
      const now = performance.now();
      last = Math.max(now, last + least);
      if (last > now) await new Promise(resolve => setTimeout(resolve, last - now));
    },
    slowTo(wanted) {
      least = Math.max(least, wanted);
    },
  };
}
