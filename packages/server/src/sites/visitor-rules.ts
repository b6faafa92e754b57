// The rules of a site that hold for one visitor: those which the tag of the site has where that visitor is.
import { type Circumstances, pickRules, type RuleBook, type Rules } from '@assent/core';
import type { ServedSite } from './served-site.ts';

/** Who is nowhere known gets the site's own profile. */
export function visitorRules({ files }: Pick<ServedSite, 'files'>, circumstances: Circumstances): Rules {
  return pickRules(JSON.parse(String(files.get('rules.json'))) as RuleBook, circumstances);
}
