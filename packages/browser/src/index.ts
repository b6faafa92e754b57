// The npm entry: the same SDK without the tag.
import type { Rules } from '@assent/core';
import type { Assent } from './gate/api.ts';
import { deadApi } from './gate/dead-api.ts';
import { start as startGate } from './gate/start.ts';

export type { Assent } from './gate/api.ts';
export type { EventName, Held, Problem } from './handle.ts';

/** Rules whose purposes are known as literals, so that a misspelt purpose does not compile. */
export type TypedRules<P extends string> = Omit<Rules, 'purposes'> & { readonly purposes: readonly P[] };

/**
 * Starts the SDK with the rules that `assent build` wrote, and answers the same object as `window.assent`. Where the tag has already started,
 * this is that one. `base` = address of the directory that holds `assets/`. On a server it answers an object on which nothing is granted.
 * Tags that run before this module does cannot be held: prefer the tag, or mark them up.
 */
export function start<const P extends string>(rules: TypedRules<P>, { base }: { readonly base: string }): Assent<P> {
  return typeof document === 'undefined' ? deadApi<P>() : (startGate(rules, new URL(base, document.baseURI).href) as unknown as Assent<P>);
}
