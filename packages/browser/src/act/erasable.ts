// What may be erased on this page: the tracers of services that may not run now.
import { type Erasable, makeErasable } from '@assent/core';
import type { Handle } from '../handle.ts';

/** The test "whose tracer is this?" for the choice in force. Made anew for each erasure, because choices change. */
export function erasableNow({ rules, decide }: Pick<Handle, 'rules' | 'decide'>): Erasable {
  const owners = rules.services.map(([id, , , tracers]) => ({ id, tracers, runs: decide(id).run }));
  return makeErasable(rules.cookie.name, owners);
}
