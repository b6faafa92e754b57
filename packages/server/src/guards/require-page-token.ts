// Guard: who has no fresh token of a page is refused by the address alone, before anything of the body is read, and is given one to come back with.
import type { Answer } from '../answer.ts';
import { refusal } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { type PageTokens, pageOf } from './page-tokens.ts';

/** Where records are sent to. */
export const RECORDS_PATH = '/v1/records';

/**
 * The header that gives a token, as the address to send the record to, so that a script has nothing to put together. On a refusal it stands in the
 * place of `Location`: that would be followed by any program, and Chromium stalls where something listens to the requests of a page that may go away.
 */
export const giveToken = (tokens: PageTokens, page: string) => ({ 'assent-token': `${RECORDS_PATH}?${tokens.give(page)}` });

/**
 * The page, as `pageOf` names it, or the refusal. The token comes in the address, `?<site>.<version>.<hour>.<mac>`: a header of ours would need a preflight,
 * and a beacon has none. `<site>.<version>` alone asks for one. Files that caches or static hosts serve hold no token and need none, and an outbox that is
 * days late has its refusal for an answer: it loses a moment, never a record. `said` = what follows the `?`; `origin` belongs to one of the sites.
 */
export function takePageToken(said: string, origin: string, tokens: PageTokens, sites: ReadonlyMap<string, ServedSite>): string | Answer {
  const [site = '', version = ''] = said.split('.', 2);
  const page = pageOf(site, version);
  if (!said) return refusal('no-page');
  const served = sites.get(site);
  if (!served) return refusal('unknown-site');
  if (!served.site.origins.includes(origin)) return refusal('origin-not-allowed');
  // 403, not 401: an outbox keeps what a misconfigured endpoint does not know yet
  if (!served.versions.has(version)) return refusal('unknown-version');
  return tokens.holds(said, page) ? page : refusal('page-token', giveToken(tokens, page));
}
