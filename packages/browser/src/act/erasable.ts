// Which stored names may be erased: those of services that may not run, and of no service that may.
import { namesTracer } from '@assent/core';
import type { Handle } from '../handle.ts';
import type { Erasable } from './erasure.ts';

/**
 * Makes the test "whose tracer is this?". Answers the id of a declared service that may not run now, or `undefined` for what has to stay:
 * names nobody declared, names that a running service also uses, and Assent's own.
 */
export function makeErasable(handle: Pick<Handle, 'rules' | 'decide'>): Erasable {
  const own = handle.rules.cookie.name;
  const rules = handle.rules.services.map(([id, , , tracers]) => ({ id, tracers, runs: handle.decide(id).run }));
  return name => {
    if (name === own || name.startsWith(`${own}.`)) return undefined;
    const claims = rules.filter(rule => rule.tracers.some(pattern => namesTracer(pattern, name)));
    return claims.some(rule => rule.runs) ? undefined : claims[0]?.id;
  };
}
