// A request for the preferences page, understood: which site, for whom, in which language, from where, and where the choice can be kept.
import { type Choice, readChoice, type Rules, standing } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { placeOf } from '../guards/place-of.ts';
import { pickLocale } from '../sites/pick-locale.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { visitorRules } from '../sites/visitor-rules.ts';
import { cookieDomain } from './cookie-domain.ts';
import { type PageTexts, pageTexts } from './page-texts.ts';

export interface Asked {
  readonly served: ServedSite;
  /** As the tag has them for this visitor: where they are, and the browser's standing wish. */
  readonly rules: Rules;
  readonly texts: PageTexts;
  readonly endpoint: URL;
  /** Origin of the site that the visitor comes from, and absolute address of its policy there. */
  readonly from: string;
  readonly policy: string;
  /** Where the visitor is by the word of the page that they come from, empty where a proxy of ours knows it or nobody does. */
  readonly country: string;
  /** As `cookieDomain` says. */
  readonly domain: string | null | undefined;
  /** The choice in force: `null` where there is none, or none that can be seen from here. */
  readonly choice: Choice | null;
  /** The subject of the cookie, whether or not its choice still holds. */
  readonly subject: string | undefined;
  readonly gpc: boolean;
}

/** What every request for the page is understood by; `regionHeader` as in `ServerOptions`. */
export interface Knowledge {
  readonly sites: ReadonlyMap<string, ServedSite>;
  readonly regionHeader?: string | undefined;
}

/** `null` where no such site is served, or it has no endpoint to reach. `now` in seconds since 1970. */
export function understand({ sites, regionHeader }: Knowledge, c: Context<Environment>, now: number): Asked | null {
  const { req } = c;
  const served = sites.get(req.param('site') ?? '');
  if (!served?.site.endpoint) return null;
  const { site } = served;
  const endpoint = new URL(site.endpoint as string);
  const referer = URL.parse(req.header('referer') ?? '')?.origin;
  const from = [req.query('from'), referer].find(origin => origin && site.origins.includes(origin)) ?? (site.origins[0] as string);
  const place = placeOf(c, regionHeader);
  // a link anywhere may name a country: only the site's own pages are believed, and this one
  const country = !place && referer && [endpoint.origin, ...site.origins].includes(referer) ? (req.query('country') ?? '') : '';
  const gpc = req.header('sec-gpc')?.trim() === '1'; // any other value is to be ignored (W3C GPC §3.1)
  const rules = visitorRules(served, { country: place || country, gpc });
  const domain = cookieDomain(rules.cookie.domain ?? null, endpoint, new URL(from));
  const stored = domain === undefined ? null : readChoice(req.header('cookie') ?? '', rules.cookie.name);
  return {
    served,
    rules,
    texts: pageTexts(served, rules, pickLocale(site.locales, [req.query('lang')], req.header('accept-language'))),
    endpoint,
    from,
    policy: new URL(site.controller.policy, from).href,
    country,
    domain,
    choice: standing(stored, now, rules) === 'valid' ? stored : null,
    subject: stored?.subject || undefined,
    gpc,
  };
}
