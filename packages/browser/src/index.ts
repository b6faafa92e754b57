// The npm entry: the same SDK without the tag.
import { drawVariant, pickRules, type RuleBook } from '@assent/core';
import type { Assent } from './gate/api.ts';
import { deadApi } from './gate/dead-api.ts';
import { readSignals } from './gate/read-signals.ts';
import { report } from './gate/report.ts';
import { start as startGate } from './gate/start.ts';
import { follow } from './signals/follow.ts';
import type { Signal } from './signals/signal.ts';

export type { Assent } from './gate/api.ts';
export type { EventName, Held, Problem } from './handle.ts';

/** Rules whose purposes are known as literals, so that a misspelt purpose does not compile. */
export type TypedRules<P extends string> = Omit<RuleBook, 'purposes'> & {
  readonly purposes: readonly P[];
  /** Declared services that have a consent call of their own. */
  readonly signals?: readonly string[];
};

export interface StartOptions {
  /** Address of the directory that holds `assets/`. */
  readonly base: string;
  /** As the site's own server knows it (`FR`, `US-CA`), where the site has `profiles`. */
  readonly country?: string;
  /** Id of the variant to show while an experiment runs, instead of one by chance: for who tries it on their own machine. */
  readonly variant?: string;
  /** From `@assent/browser/signals`: consent calls of the declared vendors. One that is declared and left out is told by the problem `signal-missing`. */
  readonly signals?: readonly Signal[];
}

/**
 * Starts the SDK with the rules that `assent build` wrote, and answers the same object as `window.assent`. Where the tag has already started,
 * this is that one. On a server it answers an object on which nothing is granted. A page takes part in an experiment when its rules are those of the
 * endpoint (`GET /SITE/rules.json`, read when the page is made or by the page itself): rules that were bundled know of none.
 * Tags that run before this module does cannot be held: prefer the tag, or mark them up.
 */
export function start<const P extends string>(rules: TypedRules<P>, { base, country, variant, signals = [] }: StartOptions): Assent<P> {
  if (typeof document === 'undefined') return deadApi<P>();
  const assent = startGate(pickRules(drawVariant(rules, Math.random(), variant), { country, gpc: readSignals().gpc }), new URL(base, document.baseURI).href);
  for (const signal of signals) follow(assent, report, signal);
  for (const service of rules.signals ?? []) if (!signals.some(signal => signal.service === service)) report('signal-missing', service);
  return assent as unknown as Assent<P>;
}
