// What became of the names that were to be erased, judged by looking at the store again.
import type { Erasable, TracerKind } from '@assent/core';
import type { Erasure, Trace } from './erasure.ts';

/** `before` and `after` are the names in the store; what was erasable before and is there still has been left. */
export function sortErased(kind: TracerKind, before: readonly string[], after: readonly string[], erasable: Erasable): Erasure {
  const traces = [...new Set(before)].flatMap((name): Trace[] => {
    const service = erasable(name);
    return service === undefined ? [] : [{ name, kind, service }];
  });
  return { deleted: traces.filter(trace => !after.includes(trace.name)), left: traces.filter(trace => after.includes(trace.name)) };
}
