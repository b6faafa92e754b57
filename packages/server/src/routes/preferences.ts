// GET and POST /:site/preferences: the preferences for browsers without JavaScript, as a page with a plain form.
import { CARRIED, type Choice, choiceCookieLine, type ConsentRecord, encodeChoice, expireLines, grantsAny } from '@assent/core';
import { deriveSubject } from '@assent/core/proof';
import { type Context, Hono } from 'hono';
import { toResponse } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { limitRate } from '../guards/limit-rate.ts';
import { type PageTokens, pageOf } from '../guards/page-tokens.ts';
import type { RateLimiter } from '../guards/rate-limiter.ts';
import { readForm } from '../guards/read-body.ts';
import { draftSubmission } from '../preferences/draft-submission.ts';
import { pageHeaders } from '../preferences/page-headers.ts';
import { readAnswer } from '../preferences/read-answer.ts';
import { type PageState, query, renderPage } from '../preferences/render-page.ts';
import { takeRight } from '../preferences/take-right.ts';
import { type Asked, type Knowledge, understand } from '../preferences/understand.ts';
import { refuse } from '../refuse.ts';
import { erasableOf } from '../sites/erasable-of.ts';
import type { Store } from '../store/store.ts';
import { visitOf } from '../tally/visit.ts';
import type { KeepRecord } from './records.ts';

export interface PreferencesParts extends Knowledge {
  readonly store: Pick<Store, 'recordsOf' | 'addRequest' | 'requestsOf'>;
  readonly keep: KeepRecord;
  readonly tokens: PageTokens;
  readonly limiter: RateLimiter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: (size: number) => Uint8Array;
}

/** What happened on the page just now. */
type Outcome = Partial<Pick<PageState, 'saved' | 'requested' | 'unsaved'>>;

/** Hours for which a form may lie open. Once they are over, or the site has another version, an acceptance is asked for anew; a refusal holds, unrecorded. */
const FORM_LIFE = 24;

const versionOf = ({ rules, texts }: Asked) => pageOf(rules.site, texts.notice.version.site);

/**
 * Sets nothing but the choice cookie, and that only where a cookie of this host reaches the site. For any other site the answer sends the
 * visitor back to its policy with the choice in the address, for the site's own server to keep (`takeCarried`).
 */
export function preferencesRoutes({ store, keep, tokens, limiter, now, random, ...knowledge }: PreferencesParts): Hono<Environment> {
  const seconds = () => Math.floor(now() / 1000);
  const respond = async (asked: Asked, { saved = false, requested = null, unsaved }: Outcome) => {
    const choice = asked.domain === undefined ? undefined : asked.choice;
    const page = await renderPage({ ...asked, choice, saved, requested, unsaved, token: tokens.give(versionOf(asked)) });
    // the answer to the form may lead back to the site
    const headers = pageHeaders(asked.texts.locale, ["'self'", ...asked.served.site.origins]);
    return new Response(page, { status: unsaved ? 401 : requested === 'unknown-number' ? 404 : 200, headers });
  };

  const show = async (c: Context<Environment>) => {
    const asked = understand(knowledge, c, seconds());
    if (!asked) return refuse('not-found');
    c.set('site', asked.served);
    return respond(asked, { saved: c.req.query('saved') !== undefined });
  };

  const answer = async (c: Context<Environment>) => {
    const asked = understand(knowledge, c, seconds());
    if (!asked) return refuse('not-found');
    c.set('site', asked.served);
    // no other page can send the form in a visitor's name: browsers say where a form comes from
    if (c.req.header('origin') !== asked.endpoint.origin) return refuse('origin-not-allowed');
    const form = new URLSearchParams(c.var.body);
    if (form.get('act') === 'request') {
      const requested = await takeRight({ store, now, random }, asked, form);
      // the answer is the page itself: a reference in an address would be in logs
      return requested ? respond(asked, { requested }) : refuse('shape');
    }
    const exempt = asked.texts.panel.services.filter(service => service.exempt).map(({ id }) => id);
    const objections = exempt.filter(id => asked.choice?.services[id] === 'denied');
    const given = readAnswer(form, asked.rules.purposes, exempt, objections);
    if (!given) return refuse('shape');
    const { served, rules, texts, choice: before, endpoint, gpc } = asked;
    const shown = tokens.holds(form.get('page') ?? '', versionOf(asked), FORM_LIFE);
    if (!shown && given.purposes.length) return respond(asked, { unsaved: given.purposes });
    const at = seconds();
    // without a script the terminal keeps no secret: the number alone finds the record, by way of the controller
    const subject = asked.subject ?? (await deriveSubject(rules.site, random(32), at));
    const choice: Choice = { purposes: given.purposes, services: given.services, subject, at, version: rules.version };
    const earlier = asked.subject ? (await store.recordsOf(rules.site, subject)).map(({ record }) => JSON.parse(record) as ConsentRecord) : [];
    if (shown) {
      const kept = await keep(
        draftSubmission({ rules, texts: texts.notice, answer: given, before, earlier, choice, gpc, random: random(10) }),
        served,
        visitOf(c),
      );
      // a refusal holds whatever becomes of its record; a grant without proof does not
      if (kept.status !== 204 && grantsAny(choice)) return toResponse(kept);
    }
    const value = encodeChoice(choice, id => rules.services.find(([known]) => known === id)?.[1] ?? []);
    if (asked.domain === undefined) return redirect(carrying(asked.policy, value), []);
    const expired = expireLines(c.req.header('cookie') ?? '', erasableOf(served.site, rules, choice), endpoint.href);
    const line = choiceCookieLine(rules, value, at, asked.domain, endpoint.protocol === 'https:');
    return redirect(`?${query(asked)}&saved`, [line, ...expired.lines]);
  };

  return new Hono<Environment>().get('/:site/preferences', show).post('/:site/preferences', limitRate(limiter), readForm, answer);
}

function carrying(policy: string, value: string): string {
  const address = new URL(policy);
  address.searchParams.set(CARRIED, value);
  return address.href;
}

function redirect(location: string, cookies: readonly string[]): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store', 'referrer-policy': 'strict-origin' });
  for (const line of cookies) headers.append('set-cookie', line);
  return new Response(null, { status: 303, headers });
}
