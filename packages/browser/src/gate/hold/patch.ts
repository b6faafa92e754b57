// Patching: the only place where an API of the page is replaced.
import { attempt } from '../attempt.ts';
import { report } from '../report.ts';
import type { Realm } from './realm.ts';

/**
 * Runs before the native, which is its last argument. It may replace arguments in place. What it answers skips the native, if it is anything:
 * a function is then called for the answer, which is `undefined` otherwise. A constructor is never skipped: its arguments may lead nowhere.
 */
export type Before = (args: unknown[], self: unknown, native: Callable) => unknown;

/** Runs after the native, unless that made an object; what it answers, if anything, takes the place of the native's answer. */
export type After = (answer: never, args: readonly never[], self: never) => unknown;

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
  const { method } = {
    // written without closures, and calls the native itself: pages call some of these all the time, and some natives ask who called
    method(this: unknown, ...args: unknown[]): unknown {
      const skipped = attempt(before, args, this, native);
      if (skipped) return typeof skipped === 'function' ? skipped() : undefined;
      const answer = apply(native, this, args);
      return after ? (attempt(after, answer as never, args as never[], this as never) ?? answer) : answer;
    },
  };
  const standIn = native.prototype
    ? new Proxy(native, {
        apply: (_, self, args) => apply(method, self, args),
        construct(_, args, made) {
          attempt(before, args, undefined, native);
          return construct(native, args, made);
        },
      })
    : // a method is no constructor either, and is called several times as fast as a proxy
      Object.defineProperties(method, Object.getOwnPropertyDescriptors(native));
  natives.set(standIn, native);
  Reflect.defineProperty(target, key, { ...descriptor, [slot]: standIn }) || report('gate-failed', key);
  // else every object that it makes would lead back to the native
  if (native.prototype?.constructor === native) Reflect.set(native.prototype, 'constructor', standIn);
}
