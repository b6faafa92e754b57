// The preferences as a page that needs no script: the same texts and the same choices as the preferences of the SDK, purpose by purpose.
import { type Choice, grantsAny, NECESSARY, type Rules } from '@assent/core';
import { html, raw } from 'hono/html';
import type { PageTexts } from './page-texts.ts';
import { PAGE_STYLE } from './page-style.ts';
import { renderExempt } from './render-exempt.ts';
import { type RequestOutcome, renderRequest } from './render-request.ts';
import { renderService } from './render-service.ts';
import { saySignal } from './say-signal.ts';

export interface PageState {
  readonly rules: Rules;
  readonly texts: PageTexts;
  /** The choice in force as far as this page can know: `null` for none, `undefined` where it cannot be seen from here. */
  readonly choice: Choice | null | undefined;
  /** The visitor has just answered, and the choice was kept. */
  readonly saved: boolean;
  readonly gpc: boolean;
  /** The subject of the cookie, where this page sees one. */
  readonly subject: string | undefined;
  /** What became of a right that was just exercised here. */
  readonly requested: RequestOutcome | null;
  /** Origin of the site that the visitor came from, and absolute address of its policy there. */
  readonly from: string;
  readonly policy: string;
  /** As in `Asked`. */
  readonly country: string;
  /** Purposes granted by a form that lay open too long: nothing of it was kept. */
  readonly unsaved?: readonly string[] | undefined;
  /** Of this page, for its form to bring back (`PageTokens`). */
  readonly token: string;
}

/** A whole document. */
export async function renderPage(state: PageState): Promise<string> {
  const { rules, texts, choice, saved, unsaved, policy } = state;
  // before an answer, what the profile lets run; where the choice cannot be seen, nothing is supposed
  const granted = unsaved ?? (choice === null ? rules.until : choice)?.purposes ?? [];
  const { locale, notice, panel, say } = texts;
  const others = rules.locales.filter(other => other !== locale);
  const long = (id: string) => panel.purposes.find(purpose => purpose.id === id)?.long;
  const servicesOf = (id: string) =>
    panel.services.filter(service => (id === NECESSARY ? !service.exempt && service.purposes.every(own => own === id) : service.purposes.includes(id)));
  return String(
    await html`<!doctype html>
<html lang="${locale}" dir="${notice.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${say('panel.title', { site: panel.name })}</title><style>${raw(PAGE_STYLE)}</style></head>
<body>
<nav><a href="${policy}">${panel.name}</a><span>${others.map(other => html`<a href="?${query(state, other)}" lang="${other}" hreflang="${other}">${nameOf(other)}</a> `)}</span></nav>
<main>
<h1>${say('panel.title', { site: panel.name })}</h1>
${saved && choice && html`<p class="saved" role="status">${outcome(notice.outcomes, choice, rules)}</p>`}
${unsaved && html`<p class="saved" role="alert">${say('panel.unsaved')}</p>`}
<p>${say('panel.lead')} <a href="${policy}">${say('panel.policy')}</a></p>
${standingOf(state)}
<form method="post" action="?${query(state)}"><input type="hidden" name="page" value="${state.token}">
<div class="pair"><button name="act" value="refuse">${notice.refuse}</button><button name="act" value="accept">${notice.accept}</button></div>
${rules.purposes.map((id, i) => {
  const partners = servicesOf(id);
  return html`<fieldset><legend><h2>${notice.purposes[i]?.[0]}</h2></legend><p>${notice.purposes[i]?.[1]}</p>
<div class="verdicts">${(['denied', 'granted'] as const).map(
    verdict =>
      html`<label><input type="radio" name="purpose-${id}" value="${verdict}"${(granted.includes(id) ? 'granted' : 'denied') === verdict ? raw(' checked') : ''}> ${say(`verdict.${verdict}`)}</label>`,
  )}</div>
<details><summary>${partners.length ? say('purpose.details', { n: new Set(partners.map(({ vendor }) => vendor.name)).size }) : say('purpose.details.none')}</summary><p>${long(id)}</p><ul>${partners.map(service => renderService(service, texts))}</ul></details></fieldset>`;
})}
${renderExempt(state)}
<section><h2>${say('purpose.locked')}</h2><p>${say('purpose.locked.short')}</p><details><summary>${say('purpose.details.none')}</summary><p>${long(NECESSARY)}</p><ul>${servicesOf(NECESSARY).map(service => renderService(service, texts))}<li><strong>${say('own.name')}</strong> <code translate="no">${rules.cookie.name}</code> <span class="muted">${say('own.cookie')}</span></li></ul></details></section>
<div class="pair"><button name="act" value="save">${say('panel.save')}</button>${grantsAny(choice ?? null) && html`<button name="act" value="withdraw">${say('btn.withdraw')}</button>`}</div>
</form>
${renderRequest({ texts, subject: state.subject, outcome: state.requested, action: `?${query(state)}#rights` })}
</main></body></html>
`,
  );
}

/** The parameters that a page keeps while its language changes and its form is sent. */
export const query = ({ texts, from, country }: Pick<PageState, 'texts' | 'from' | 'country'>, locale = texts.locale): string =>
  String(new URLSearchParams({ lang: locale, from, ...(country && { country }) }));

function standingOf(state: PageState) {
  const {
    choice,
    gpc,
    rules,
    texts: { locale, say },
  } = state;
  const day = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at * 1000);
  const last = choice && say('panel.last', { date: day(choice.at), expiry: day(choice.at + rules.validity) });
  return html`${choice !== undefined && html`<p>${last ?? say(rules.until ? 'panel.unrefused' : 'panel.none')}</p>`}${gpc && rules.gpc === 'refusal' && html`<p>${saySignal(state)}</p>`}`;
}

const nameOf = (locale: string) => new Intl.DisplayNames(locale, { type: 'language' }).of(locale) ?? locale;

/** What is said after an answer, by the number of purposes granted. */
const outcome = (outcomes: readonly string[], choice: Choice, { purposes }: Rules) =>
  outcomes[purposes.filter(id => choice.purposes.includes(id)).length] ?? '';
