// State: the site, the page, and the choice in force on it. A page has one gate, so this is one module and not an object (bytes).
import { type Choice, type Decision, decide, readChoice, type Rules, type Standing, standing } from '@assent/core';
import { MAY_WAIT_FOR_REFUSAL } from './built-for.ts';
import { attempt } from './attempt.ts';

export let rules: Rules;
/** Directory of `assent.js`, absolute, with a final slash. */
export let base: string;
export let context: Rules['context'];
/** As found in the cookie, even when it no longer holds. */
export let stored: Choice | null;
/** Where the stored choice stood when the page began. */
export let found: Standing;
/** The choice in force. */
export let choice: Choice | null;

/** Reads the stored choice. Where cookies are denied (sandboxed frame) there is none. */
export function beginWith(site: Rules, directory: string, pageContext: string | undefined): void {
  rules = site;
  base = directory;
  context = pageContext === 'health' ? pageContext : site.context;
  stored = attempt(readStored) ?? null;
  found = standing(stored, Date.now() / 1e3, site);
  choice = found === 'valid' ? stored : null;
}

/** The choice in the cookie now, which another tab may have written. Throws where cookies are denied. */
export const readStored = (): Choice | null => readChoice(document.cookie, rules.cookie.name);

export function putInForce(adopted: Choice): void {
  choice = adopted;
}

/** Decides for a service, or for a tag of these purposes. */
export function decideNow(id: string, purposes = purposesOf(id)): Decision {
  return decide(purposes && { id, purposes }, choice ?? (MAY_WAIT_FOR_REFUSAL ? rules.until : null), context);
}

/** True for a purpose, or a service, that is granted now. */
export function granted(id: string): boolean {
  return decideNow(id, purposesOf(id) ?? [id]).run;
}

/** True when nothing that is declared has to be held. */
export function grantsAll(): boolean {
  return rules.services.every(([id]) => granted(id)) && rules.purposes.every(granted);
}

function purposesOf(service: string): readonly string[] | undefined {
  return rules.services.find(([id]) => id === service)?.[1];
}
