// The page for addresses that lead nowhere.
import { html } from '../html.ts';
import type { Page } from '../page.ts';

const WORDS = {
  fr: { heading: 'Cette fenêtre donne sur un mur', text: 'L’adresse demandée ne mène nulle part.', home: 'Retour à l’accueil' },
  en: { heading: 'This window faces a wall', text: 'The address you asked for leads nowhere.', home: 'Back to the home page' },
} as const;

export const missing: Page = {
  id: 'missing',
  title: { fr: 'Page introuvable', en: 'Page not found' },
  description: { fr: 'Cette adresse ne mène nulle part.', en: 'This address leads nowhere.' },
  main({ locale, link }) {
    const words = WORDS[locale];
    return html`<div class="wrap page-head"><h1>${words.heading}</h1><p class="lead">${words.text}</p><p class="actions"><a class="button" href="${link('home')}">${words.home}</a></p></div>`;
  },
};
