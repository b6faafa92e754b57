// The choice cookie of a visitor who has already chosen, for a test to set before its first page.
import { encodeChoice, PURPOSE_ALIASES, type Rules, suggest, type Verdict } from '@assent/core';

export interface WantedChoice {
  /** Purposes granted: some of the site's, or all, or none. */
  readonly granted: 'all' | 'none' | readonly string[];
  /** Services that differ from their purposes. */
  readonly services?: Readonly<Record<string, Verdict>>;
}

/** As Playwright's `context.addCookies([…])` and Puppeteer's `context.setCookie(…)` take it; for WebDriver `expires` is called `expiry`. */
export interface ChoiceCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: '/';
  /** Whole seconds since 1970. */
  readonly expires: number;
  readonly sameSite: 'Lax';
  readonly secure: boolean;
}

/**
 * Makes the cookie for the site whose SDK is at `assent` (address of `assent.js`), as its page at `page` would have written it: the notice then
 * stays away and the granted services run. The notice is never hidden from automated browsers, so a test without this cookie meets it. No
 * record is made: a choice that nobody made has no proof. Rejects where the rules beside `assent.js` cannot be read, or on a name that is none
 * of the site's.
 */
export async function choiceCookie(assent: string, page: string, { granted, services = {} }: WantedChoice): Promise<ChoiceCookie> {
  const rules = await readRules(new URL('rules.json', assent));
  const purposes = granted === 'all' ? rules.purposes : granted === 'none' ? [] : granted;
  for (const id of purposes) known('granted', id, rules.purposes);
  for (const id of Object.keys(services))
    known(
      'services',
      id,
      rules.services.map(([service]) => service),
    );
  const at = Math.floor(Date.now() / 1000);
  const { hostname, protocol } = new URL(page);
  return {
    name: rules.cookie.name,
    value: encodeChoice({ purposes, services, subject: '', at, version: rules.version }, id => rules.services.find(([service]) => service === id)?.[1] ?? []),
    domain: rules.cookie.domain ?? hostname,
    path: '/',
    expires: at + rules.validity,
    sameSite: 'Lax',
    secure: protocol === 'https:',
  };
}

async function readRules(address: URL): Promise<Rules> {
  const answer = await fetch(address);
  if (!answer.ok)
    throw new Error(`expected the site's rules at ${address.href}, got ${answer.status} (hint: the first argument is the address of the site's assent.js)`);
  return (await answer.json()) as Rules;
}

function known(where: string, id: string, all: readonly string[]): void {
  if (all.includes(id)) return;
  const near = suggest(id, all, PURPOSE_ALIASES);
  throw new Error(`${where}: expected one of ${all.join(', ')}, got "${id}"${near ? ` (did you mean "${near}"?)` : ''}`);
}
