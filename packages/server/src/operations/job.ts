// A job: work that the endpoint does by itself, now and every so often, one round at a time.

export interface Job {
  /** Does a round, or waits for the one that is being done. Never rejects: what fails is told and goes the next time. */
  run(): Promise<void>;
  /** Runs now and every so often, unless it was stopped. */
  start(): void;
  /** Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

export interface JobParts {
  /** One round; long work gives up early when `stopped()` is true. */
  readonly round: (stopped: () => boolean) => Promise<void>;
  /** Milliseconds between rounds. */
  readonly every: number;
  readonly onFailure: (error: unknown) => void;
}

export function makeJob({ round, every, onFailure }: JobParts): Job {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let stopped = false;

  const run = () => {
    running ??= round(() => stopped)
      .catch(onFailure)
      .finally(() => (running = null));
    return running;
  };
  return {
    run,
    start: () => {
      if (stopped) return;
      void run();
      timer = setInterval(() => void run(), every).unref();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
