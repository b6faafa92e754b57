// Whether a tracer stayed on the terminal: libraries write and delete a probe to see whether they may, and that is no tracer to declare.
import type { TracerSeen } from '../observation/observation.ts';
import { allObserved, type Scanned } from './scanned.ts';

/** Makes the test for one scan: what was set by an answer, or was there at a later look in any of its visits. */
export function makeKept(scanned: Scanned): (tracer: TracerSeen) => boolean {
  const there = new Set(allObserved(scanned, 'jar').map(({ kind, name }) => `${kind} ${name}`));
  return ({ kind, name, how }) => how !== 'script' || there.has(`${kind} ${name}`);
}
