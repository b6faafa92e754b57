// Attempts something that must never throw into the page.
import { report } from './report.ts';

/** What `run` throws is reported, and `undefined` answered. As many arguments as it needs, by name: it is on every page's busiest paths. */
export function attempt<A, B, C, T>(run?: (a: A, b: B, c: C) => T, a?: A, b?: B, c?: C): T | undefined {
  try {
    return run?.(a as A, b as B, c as C);
  } catch (cause) {
    report('gate-failed', cause);
    return undefined;
  }
}
