// A choice on its way back from the endpoint's own page to a site on another domain, where only the site's server can keep it as a cookie.
import { decodeChoice } from './choice-cookie.ts';
import { choiceCookieLine } from './choice-cookie-line.ts';
import { decide } from './decide.ts';
import { makeErasable } from './erasable.ts';
import { expireLines } from './expire-lines.ts';
import { pickRules, type RuleBook } from './rule-book.ts';

/** The query parameter that carries it: the value of a choice cookie. */
export const CARRIED = 'assent-choice';

// long enough for a slow redirect, too short for an address that somebody keeps or passes on
const FRESH = 300;

/** What arrives at the site's server, headers as sent. */
export interface Arrival {
  /** Address of the page, absolute. */
  readonly url: string;
  readonly referer: string | undefined;
  readonly cookie: string | undefined;
  /** As an edge of the site's own has written it: `FR`, `US-CA`. The choice lasts as long as the law there says. */
  readonly country?: string | undefined;
}

export interface Carried {
  /** Path and query of the same page, without the choice. */
  readonly location: string;
  /** `Set-Cookie` lines: the choice, and the end of what it does not grant. */
  readonly cookies: readonly string[];
}

/**
 * Answers what to send (a redirect that sets cookies), or `null` when nothing is carried that may be kept. A link anywhere can say
 * `?assent-choice=…`, so it counts only when the visitor comes from the endpoint's page, which no other page can claim (`Referer`), within five
 * minutes of the click, on a version whose choices hold. `now` in seconds since 1970.
 */
export function takeCarried({ url, referer, cookie = '', country }: Arrival, book: RuleBook, now: number): Carried | null {
  const rules = pickRules(book, { country, gpc: false });
  const address = URL.parse(url);
  const value = address?.searchParams.get(CARRIED);
  if (!address || !value || !rules.endpoint || URL.parse(referer ?? '')?.origin !== URL.parse(rules.endpoint)?.origin) return null;
  const choice = decodeChoice(value);
  if (!choice || Math.abs(now - choice.at) > FRESH || ![rules.version, ...(rules.still ?? [])].includes(choice.version)) return null;
  const owners = rules.services.map(([id, purposes, , tracers]) => ({ id, tracers, runs: decide({ id, purposes }, choice, rules.context).run }));
  address.searchParams.delete(CARRIED);
  return {
    location: address.pathname + address.search,
    cookies: [
      choiceCookieLine(rules, value, choice.at, rules.cookie.domain ?? null, address.protocol === 'https:'),
      ...expireLines(cookie, makeErasable(rules.cookie.name, owners), address.href).lines,
    ],
  };
}
