// A visit as a host's own server sees it before it writes a page: what may be written into the page for this visitor.
import { type Choice, standing } from './choice.ts';
import { readChoice } from './choice-cookie.ts';
import { type Decision, decide } from './decide.ts';
import { pickRules, type RuleBook } from './rule-book.ts';

/** Headers as sent, and what an edge of the site's own has written down; all of it is written by strangers. */
export interface VisitFacts {
  /** `Cookie`. */
  readonly cookie?: string | undefined;
  /** `Sec-GPC`; anything but `1` is no signal (W3C GPC §3.1). A page that differs by it says `Vary: Sec-GPC`. */
  readonly gpc?: string | undefined;
  /** `FR`, `US-CA`. */
  readonly country?: string | undefined;
  /** The page's own context. */
  readonly context?: string | undefined;
}

export interface VisitRead {
  /** The choice in force, `null` while there is none. */
  readonly choice: Choice | null;
  /** True where the signal was sent and the profile honours it. It says nothing against a choice made since. */
  readonly signal: boolean;
  /** True for a purpose, or a service, that may run in this page. */
  granted(id: string): boolean;
  decide(service: string): Decision;
}

/** The same verdicts as in the page's gate. `rules` = the site's `rules.json`; `now` in seconds since 1970. */
export function readVisit({ cookie = '', gpc, country, context }: VisitFacts, rules: RuleBook, now: number): VisitRead {
  const sent = gpc?.trim() === '1';
  const own = pickRules(rules, { country, context, gpc: sent });
  const stored = readChoice(cookie, own.cookie.name);
  const choice = standing(stored, now, own) === 'valid' ? stored : null;
  const purposesOf = (id: string) => own.services.find(([known]) => known === id)?.[1];
  const verdict = (id: string, purposes: readonly string[] | undefined) =>
    decide(purposes && { id, purposes }, choice ?? own.until, context === 'health' ? context : own.context);
  return {
    choice,
    signal: sent && own.gpc === 'refusal',
    granted: id => verdict(id, purposesOf(id) ?? [id]).run,
    decide: id => verdict(id, purposesOf(id)),
  };
}
