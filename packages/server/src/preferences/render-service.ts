// One service on the preferences page: who, where, and what it stores or reads.
import { countryName, durationInWords, type PanelTexts } from '@assent/core';
import { html, raw } from 'hono/html';
import type { PageTexts } from './page-texts.ts';

type ServiceTexts = PanelTexts['services'][number];

/** Escaped HTML, a list item. */
export function renderService({ name, about, lang, vendor, tracers }: ServiceTexts, { locale, say }: PageTexts) {
  const { transfer } = vendor;
  return html`<li><strong>${name}</strong>${about && html`<p${spoken(lang)}>${about}</p>`}
<p>${say('service.by', { vendor: vendor.name, country: countryName(vendor.country, locale) })} ${transfer && say(`transfer.${transfer.mechanism}`)} ${
    vendor.policy && html`<a href="${vendor.policy}" rel="noreferrer">${say('service.policy', { vendor: vendor.name })}</a>`
  }</p>
${tracers.length ? html`<ul>${tracers.map(tracer => html`<li><code translate="no">${tracer.name}</code> ${tracer.about && html`<bdi${spoken(tracer.lang)}>${tracer.about}</bdi>`} <span class="muted">${say(`kind.${tracer.kind}`)}, ${say(`party.${tracer.party}`)}, ${retention(tracer.retention)}</span></li>`)}</ul>` : html`<p class="muted">${say('service.nothing')}</p>`}</li>`;

  function retention(value: string): string {
    return value.startsWith('P') ? durationInWords(value, locale) : say(`life.${value}`);
  }
}

/** A text in another language than the page says so (WCAG 3.1.2). */
const spoken = (lang: string | undefined) => (lang ? html` lang="${lang}" dir="auto"` : raw(''));
