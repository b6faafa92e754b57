// How near the endpoint is to more than it can answer: the store's queue, and how late the process comes to its work.

export interface Pressure {
  /** A request has arrived. */
  arrive(): void;
  /** 0 = idle; from 1 on more comes in than goes out. */
  level(): number;
  /** Milliseconds by which the last turns of the event loop came too late, on average. */
  lag(): number;
  stop(): void;
}

/** What it is measured by; the clock and the timer are Node's, or a test's. */
export interface PressureParts {
  /** Additions that wait for a commit. */
  readonly waiting: () => number;
  /** Milliseconds, monotonic. */
  readonly now?: () => number;
  readonly every?: (act: () => void, ms: number) => { readonly stop: () => void };
}

// a quarter of the longest queue, so that the refusals come while what was accepted is still answered within a second
const MOST_WAITING = 1024;
const MOST_LAG = 500;
/** Weight of the last look in the mean: one long turn is a burst, several are an overload. */
const WEIGHT = 0.25;
/** Below so many arrivals between two looks, lateness is the machine's and turning anybody away would not help. */
const CROWD = 32;
const LOOK = 100;

export function makePressure({ waiting, now = () => performance.now(), every = tick }: PressureParts): Pressure {
  let [arrived, crowded, lag, last] = [0, false, 0, now()];
  const timer = every(() => {
    const at = now();
    lag += WEIGHT * (Math.max(0, at - last - LOOK) - lag);
    crowded = arrived >= CROWD;
    [arrived, last] = [0, at];
  }, LOOK);
  return {
    arrive: () => void arrived++,
    level: () => Math.max(waiting() / MOST_WAITING, crowded ? lag / MOST_LAG : 0),
    lag: () => lag,
    stop: timer.stop,
  };
}

function tick(act: () => void, ms: number) {
  const timer = setInterval(act, ms).unref();
  return { stop: () => clearInterval(timer) };
}
