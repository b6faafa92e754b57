// What measures without consent, on the preferences page: told as what it is, with the objection that the law leaves (law §5, A9).
import type { Choice } from '@assent/core';
import { html, raw } from 'hono/html';
import type { PageTexts } from './page-texts.ts';
import { renderService } from './render-service.ts';

/** Escaped HTML; nothing where nothing is exempt. */
export function renderExempt({ texts, choice }: { readonly texts: PageTexts; readonly choice: Choice | null | undefined }) {
  const { panel, say } = texts;
  const services = panel.services.filter(service => service.exempt);
  if (!services.length) return '';
  const verdicts = { denied: 'verdict.denied', granted: 'state.exempt' } as const;
  return html`<section><h2>${say('exempt.title')}</h2><p>${say('exempt', { service: services.map(({ name }) => name).join(', ') })}</p>
${services.map(
  service =>
    html`<fieldset><legend>${service.name}</legend><div class="verdicts">${(['denied', 'granted'] as const).map(
      verdict =>
        html`<label><input type="radio" name="service-${service.id}" value="${verdict}"${(choice?.services[service.id] ?? 'granted') === verdict ? raw(' checked') : ''}> ${say(verdicts[verdict])}</label>`,
    )}</div></fieldset>`,
)}
<details><summary>${say('purpose.details.none')}</summary><ul>${services.map(service => renderService(service, texts))}</ul></details></section>`;
}
