// Attempts something that must never throw into the page.
import { report } from './report.ts';

/** What `run` throws is reported, and `undefined` answered. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (cause) {
    report('gate-failed', cause);
    return undefined;
  }
}
