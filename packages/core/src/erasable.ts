// Which stored names may be erased: those of services that may not run, and of no service that may.
import { namesTracer } from './match.ts';

/** Answers the id of the service that a stored name has to be erased for, or `undefined` when it has to stay. */
export type Erasable = (name: string) => string | undefined;

/** What erasure needs to know of a service: the names of its tracers (`*` = any characters), and whether it may run now. */
export interface Owner {
  readonly id: string;
  readonly tracers: readonly string[];
  readonly runs: boolean;
}

/**
 * Makes the test "whose tracer is this?" (FR-24). Names that nobody declared stay, and so do names that a running service also uses, and
 * Assent's own, which begin with `cookie`, the name of the choice cookie.
 */
export function makeErasable(cookie: string, owners: readonly Owner[]): Erasable {
  return name => {
    if (name === cookie || name.startsWith(`${cookie}.`)) return undefined;
    const claims = owners.filter(owner => owner.tracers.some(pattern => namesTracer(pattern, name)));
    return claims.some(owner => owner.runs) ? undefined : claims[0]?.id;
  };
}
