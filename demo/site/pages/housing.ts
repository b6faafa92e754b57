// The second article: insuring a first home.
import { html } from '../html.ts';
import type { Page } from '../page.ts';

const WORDS = {
  fr: {
    back: 'Tous les conseils',
    heading: 'Assurer son premier logement sans payer pour rien',
    by: 'Par l’équipe logement de Lucarne · mis à jour le 12 octobre 2026',
    lead: 'En location, l’assurance est obligatoire. Mais seule une partie l’est : le reste se choisit.',
    parts: [
      [
        'Ce que le bailleur peut exiger',
        'La garantie des risques locatifs : incendie, explosion, dégât des eaux. Vous remettez une attestation à la remise des clés, puis une fois par an.',
      ],
      ['Ce qu’il ne peut pas exiger', 'Le nom de l’assureur. Une assurance choisie par l’agence et glissée dans le loyer se refuse, par simple lettre.'],
      [
        'En colocation',
        'Un seul contrat suffit si chaque nom y figure. Sinon, chacun assure sa part, et tout le monde vérifie que le salon n’a pas été oublié.',
      ],
      ['Le jour de l’état des lieux', 'Trois photos : le compteur d’eau, le dessous de l’évier, les fenêtres fermées. Elles règlent neuf litiges sur dix.'],
    ],
    next: 'Ajouter le logement à mon devis',
  },
  en: {
    back: 'All our advice',
    heading: 'Insuring your first home without paying for nothing',
    by: 'By the housing team at Lucarne · updated 12 October 2026',
    lead: 'When you rent in France, insurance is compulsory. But only part of it is: the rest is up to you.',
    parts: [
      ['What a landlord may ask for', 'Tenant’s risk cover: fire, explosion, water damage. You hand over a certificate with the keys, then once a year.'],
      ['What they may not ask for', 'The name of the insurer. A policy picked by the agency and slipped into the rent can be refused with a simple letter.'],
      [
        'In a shared flat',
        'One policy is enough if every name is on it. Otherwise each of you covers a share, and somebody checks that the living room was not forgotten.',
      ],
      ['On the day you move in', 'Three photographs: the water meter, the cupboard under the sink, the windows closed. They settle nine disputes out of ten.'],
    ],
    next: 'Add housing to my quote',
  },
} as const;

export const housing: Page = {
  id: 'housing',
  title: { fr: 'Assurer son logement', en: 'Insuring your home' },
  description: { fr: 'Ce que votre bailleur peut exiger, et le reste.', en: 'What your landlord may ask for, and the rest.' },
  main({ locale, link }) {
    const words = WORDS[locale];
    return html`
<article class="wrap prose">
<p><a class="back" href="${link('advice')}" data-soft>${words.back}</a></p>
<h1>${words.heading}</h1><p class="small">${words.by}</p><p class="lead">${words.lead}</p>
${words.parts.map(([title, text]) => html`<h2>${title}</h2><p>${text}</p>`)}
<p class="actions"><a class="button" href="${link('quote')}">${words.next}</a></p>
</article>`;
  },
};
