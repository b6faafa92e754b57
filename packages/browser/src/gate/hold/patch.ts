// Patching: the only place where an API of the page is replaced.
import { attempt } from '../attempt.ts';
import { report } from '../report.ts';
import type { Realm } from './realm.ts';

/**
 * Runs before the native, which is its last argument. It may replace arguments in place. What it answers skips the native, if it is anything:
 * a function is then called for the answer, which is `undefined` otherwise.
 */
export type Before = (args: unknown[], self: unknown, native: Callable) => unknown;

/** Runs after the native; what it answers, if anything, takes the place of the native's answer. */
export type After = (answer: never, args: readonly never[]) => unknown;

type Callable = (...args: unknown[]) => unknown;

const { apply, construct } = Reflect;

// what stands in for a native → the native
const natives = new WeakMap<object, Callable>();

/**
 * Wraps methods, constructors or properties (their setter, or their getter when only `after` is given) of interfaces, or of the realm itself
 * (`''`), where there are such. Both are lists separated by spaces, or match the names that are meant. What stands in keeps name, length, statics and the native's own errors. What
 * `before` throws is reported and the native runs, so that our mistake cannot break the page; so is what somebody else has locked.
 */
export function patch(realm: Realm, owners: string | RegExp, keys: string | RegExp, before?: Before, after?: After): void {
  namesIn(realm, owners).forEach(owner => {
    const target = owner ? realm[owner]?.prototype : realm;
    if (target) namesIn(target, keys).forEach(key => wrap(target, key, before, after));
  });
}

function namesIn(target: object, meant: string | RegExp): string[] {
  return typeof meant === 'string' ? meant.split(' ') : Object.getOwnPropertyNames(target).filter(name => meant.test(name));
}

/** What is patched is written as natives are, whichever realm asks. */
export function keepText(realm: Realm): void {
  patch(realm, 'Function', 'toString', (_, self, native) => {
    const hidden = natives.get(self as object);
    return hidden && (() => apply(native, hidden, []));
  });
}

function wrap(target: object, key: string, before: Before | undefined, after: After | undefined): void {
  const descriptor = Object.getOwnPropertyDescriptor(target, key);
  const slot = descriptor?.value ? 'value' : before ? 'set' : 'get';
  const native = descriptor?.[slot] as Callable | undefined;
  if (!native || natives.has(native)) return;
  // written without closures: pages call some of these all the time
  const run = (args: unknown[], self: unknown, made?: Callable): unknown => {
    let skipped: unknown;
    try {
      skipped = before?.(args, self, native);
    } catch (cause) {
      report('gate-failed', cause);
    }
    if (skipped) return typeof skipped === 'function' ? skipped() : undefined;
    const answer = made ? construct(native, args, made) : apply(native, self, args);
    return (after && attempt(() => after(answer as never, args as never[]))) ?? answer;
  };
  const standIn = native.prototype
    ? new Proxy(native, { apply: (_, self, args) => run(args, self), construct: (_, args, made) => run(args, undefined, made as Callable) as object })
    : // a method is no constructor either, and is called several times as fast as a proxy
      Object.defineProperties(
        {
          run(...args: unknown[]) {
            return run(args, this);
          },
        }.run,
        Object.getOwnPropertyDescriptors(native),
      );
  natives.set(standIn, native);
  Reflect.defineProperty(target, key, { ...descriptor, [slot]: standIn }) || report('gate-failed', key);
  // else every object that it makes would lead back to the native
  if (native.prototype?.constructor === native) Reflect.set(native.prototype, 'constructor', standIn);
}
