// Patching: the only place where an API of the page is replaced.
import { attempt } from '../attempt.ts';
import type { Realm } from './realm.ts';

/** Runs before the native. It may replace arguments in place; answering an array skips the native, whose answer is then its first item. */
// biome-ignore lint/suspicious/noConfusingVoidType: most have nothing to answer
export type Before = (args: unknown[], self: unknown) => readonly unknown[] | void;

type Callable = (...args: unknown[]) => unknown;

const { apply, construct } = Reflect;

/**
 * Wraps a method, a constructor or a property (its setter, or its getter when only `after` is given) of the interface `owner`, or of the
 * realm itself (`''`), if there is one. A proxy keeps name, length, statics, `toString` and the native's own errors. What `before` throws
 * is reported and the native runs, so that our mistake cannot break the page.
 */
export function patch(realm: Realm, owner: string, key: string, before?: Before, after?: (answer: never) => void): void {
  const target = owner ? realm[owner]?.prototype : realm;
  const descriptor = target && Object.getOwnPropertyDescriptor(target, key);
  const slot = descriptor?.value ? 'value' : before ? 'set' : 'get';
  if (!target || !descriptor?.[slot]) return;
  const run = (native: () => unknown, args: unknown[], self?: unknown): unknown => {
    const skipped = before && attempt(() => before(args, self));
    if (skipped) return skipped[0];
    const answer = native();
    if (after) attempt(() => after(answer as never));
    return answer;
  };
  descriptor[slot] = new Proxy(descriptor[slot] as Callable, {
    apply: (native, self, args) => run(() => apply(native, self, args), args, self),
    construct: (native, args, target) => run(() => construct(native, args, target), args) as object,
  });
  Reflect.defineProperty(target, key, descriptor);
}
