// A request for the preferences page, understood: which site, in which language, from where, and where the choice can be kept.
import { type Choice, readChoice, type Rules, standing } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { cookieDomain } from './cookie-domain.ts';
import { type PageTexts, pageTexts, rulesOf } from './page-texts.ts';
import { pickLocale } from './pick-locale.ts';

export interface Asked {
  readonly served: ServedSite;
  readonly rules: Rules;
  readonly texts: PageTexts;
  readonly endpoint: URL;
  /** Origin of the site that the visitor comes from, and absolute address of its policy there. */
  readonly from: string;
  readonly policy: string;
  /** As `cookieDomain` says. */
  readonly domain: string | null | undefined;
  /** The choice in force: `null` where there is none, or none that can be seen from here. */
  readonly choice: Choice | null;
  /** The subject of the cookie, whether or not its choice still holds. */
  readonly subject: string | undefined;
  readonly gpc: boolean;
}

/** `null` where no such site is served, or it has no endpoint to reach. `now` in seconds since 1970. */
export function understand(sites: ReadonlyMap<string, ServedSite>, { req }: Context<Environment>, now: number): Asked | null {
  const served = sites.get(req.param('site') ?? '');
  if (!served?.site.endpoint) return null;
  const { site } = served;
  const rules = rulesOf(served);
  const endpoint = new URL(site.endpoint as string);
  const came = [req.query('from'), URL.parse(req.header('referer') ?? '')?.origin];
  const from = came.find(origin => origin && site.origins.includes(origin)) ?? (site.origins[0] as string);
  const domain = cookieDomain(rules.cookie.domain ?? null, endpoint, new URL(from));
  const stored = domain === undefined ? null : readChoice(req.header('cookie') ?? '', rules.cookie.name);
  return {
    served,
    rules,
    texts: pageTexts(served, rules, pickLocale(site.locales, req.query('lang'), req.header('accept-language'))),
    endpoint,
    from,
    policy: new URL(site.controller.policy, from).href,
    domain,
    choice: standing(stored, now, rules) === 'valid' ? stored : null,
    subject: stored?.subject || undefined,
    gpc: req.header('sec-gpc')?.trim() === '1', // any other value is to be ignored (W3C GPC §3.1)
  };
}
