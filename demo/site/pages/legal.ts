// The legal notice, which says plainly that the insurer does not exist.
import { html } from '../html.ts';
import type { Page } from '../page.ts';

const WORDS = {
  fr: {
    heading: 'Mentions légales',
    parts: [
      [
        'Cet assureur n’existe pas',
        'Mutuelle Lucarne est imaginaire. Ce site est la démonstration d’Assent, un outil libre de recueil et de preuve du consentement aux traceurs. Les prix, les personnes et les garanties sont inventés.',
      ],
      ['Éditeur', 'Mutuelle Lucarne, 4 rue des Toits, 69007 Lyon. Numéro de téléphone et adresses électroniques réservés à la fiction.'],
      ['Hébergement', 'Votre propre machine. Les trois serveurs de la démonstration n’écoutent que l’adresse locale.'],
    ],
  },
  en: {
    heading: 'Legal notice',
    parts: [
      [
        'This insurer does not exist',
        'Mutuelle Lucarne is imaginary. This site is the demonstration of Assent, an open tool that asks for consent to tracers and proves it. Prices, people and cover are made up.',
      ],
      ['Publisher', 'Mutuelle Lucarne, 4 rue des Toits, 69007 Lyon, France. Telephone number and e-mail addresses are reserved for fiction.'],
      ['Hosting', 'Your own machine. The three servers of the demonstration listen on the loopback address only.'],
    ],
  },
} as const;

export const legal: Page = {
  id: 'legal',
  title: { fr: 'Mentions légales', en: 'Legal notice' },
  description: { fr: 'Qui édite ce site de démonstration.', en: 'Who publishes this demonstration site.' },
  main({ locale }) {
    const words = WORDS[locale];
    return html`<div class="wrap prose"><h1>${words.heading}</h1>${words.parts.map(([title, text]) => html`<h2>${title}</h2><p>${text}</p>`)}</div>`;
  },
};
