// The npm entry: the same SDK without the tag.
import { pickRules, type RuleBook } from '@assent/core';
import type { Assent } from './gate/api.ts';
import { deadApi } from './gate/dead-api.ts';
import { readSignals } from './gate/read-signals.ts';
import { start as startGate } from './gate/start.ts';

export type { Assent } from './gate/api.ts';
export type { EventName, Held, Problem } from './handle.ts';

/** Rules whose purposes are known as literals, so that a misspelt purpose does not compile. */
export type TypedRules<P extends string> = Omit<RuleBook, 'purposes'> & { readonly purposes: readonly P[] };

/**
 * Starts the SDK with the rules that `assent build` wrote, and answers the same object as `window.assent`. Where the tag has already started,
 * this is that one. `base` = address of the directory that holds `assets/`; `country` as the site's own server knows it (`FR`, `US-CA`), where the site
 * has `profiles`. On a server it answers an object on which nothing is granted.
 * Tags that run before this module does cannot be held: prefer the tag, or mark them up.
 */
export function start<const P extends string>(rules: TypedRules<P>, { base, country }: { readonly base: string; readonly country?: string }): Assent<P> {
  if (typeof document === 'undefined') return deadApi<P>();
  return startGate(pickRules(rules, { country, gpc: readSignals().gpc }), new URL(base, document.baseURI).href) as unknown as Assent<P>;
}
