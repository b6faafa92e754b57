// The list of articles; its links change the page without reloading it.
import { ARTICLES } from '../articles.ts';
import { html } from '../html.ts';
import type { Page } from '../page.ts';

const WORDS = {
  fr: { heading: 'Conseils', lead: 'Des réponses courtes aux questions que tout le monde se pose en septembre.', minutes: 'min de lecture' },
  en: { heading: 'Advice', lead: 'Short answers to the questions everybody has in September.', minutes: 'min read' },
} as const;

export const advice: Page = {
  id: 'advice',
  title: { fr: 'Conseils', en: 'Advice' },
  description: { fr: 'Santé, logement, démarches : nos conseils aux étudiants.', en: 'Health, housing, paperwork: our advice for students.' },
  main({ locale, link }) {
    const words = WORDS[locale];
    return html`
<div class="wrap page-head"><h1>${words.heading}</h1><p class="lead">${words.lead}</p></div>
<ul class="wrap cards wide">${ARTICLES.map(
      article => html`<li class="card link"><p class="eyebrow">${article.kind[locale]}</p>
<h2><a href="${link(article.page)}" data-soft>${article.title[locale]}</a></h2><p>${article.teaser[locale]}</p><p class="small">${article.minutes} ${words.minutes}</p></li>`,
    )}</ul>`;
  },
};
