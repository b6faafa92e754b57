// The form of a right on the page that needs no script: under the consent number alone, which the cookie holds or the visitor types.
import { RIGHTS } from '@assent/core';
import { html } from 'hono/html';
import type { PageTexts } from './page-texts.ts';

/** What became of a request that was just sent: under which reference and due on which ISO 8601 date, or that nothing is held under the number. */
export type RequestOutcome = { readonly reference: string; readonly due: string; readonly received: string } | 'unknown-number';

export interface RequestState {
  readonly texts: PageTexts;
  /** `undefined` where no cookie says it: then it has to be typed. */
  readonly subject: string | undefined;
  /** `null` before anything was sent. */
  readonly outcome: RequestOutcome | null;
  /** Where the form goes. */
  readonly action: string;
}

export function renderRequest({ texts: { panel, say }, subject, outcome, action }: RequestState) {
  const { contact } = panel.controller;
  return html`<section id="rights"><h2>${say('request.title')}</h2>${outcome && said(outcome, contact, say)}<p>${say('rights.lead')}</p>
<form method="post" action="${action}">
${
  subject
    ? html`<p>${say('number.label')} <code translate="no">${subject}</code> <span class="muted">${say('number.hint')}</span></p>`
    : html`<p><label for="number">${say('number.label')}</label> <input id="number" class="typed" name="number" required maxlength="80" autocomplete="off" spellcheck="false"></p>`
}
<div role="radiogroup" aria-label="${say('request.title')}">${RIGHTS.map(right => html`<label class="right"><input type="radio" name="right" value="${right}" required> ${say(`request.right.${right}`)}</label>`)}</div>
<p class="muted">${say('request.write', { contact })}</p>
<button name="act" value="request">${say('request.send')}</button>
</form></section>`;
}

function said(outcome: RequestOutcome, contact: string, say: PageTexts['say']) {
  if (outcome === 'unknown-number') return html`<p class="saved" role="alert">${say('request.reason.unknown')}</p>`;
  const { reference, due, received } = outcome;
  return html`<p class="saved" role="status">${say('request.sent', { reference, due })} ${say('request.state.identity', { received, due, contact })}</p>`;
}
