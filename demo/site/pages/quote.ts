// The quote page: a price that follows the form, computed by a small library from an allowed CDN.
import { html } from '../html.ts';
import type { Page } from '../page.ts';

const WORDS = {
  fr: {
    heading: 'Votre tarif, tout de suite',
    lead: 'Trois réponses, un prix. Rien n’est envoyé : le calcul se fait dans votre navigateur.',
    age: 'Votre âge',
    level: 'Votre niveau de santé',
    levels: { essential: ['Essentiel', 'le nécessaire'], balance: ['Équilibre', 'lunettes et spécialistes'], serene: ['Sérénité', 'tout, ou presque'] },
    home: 'J’assure aussi mon logement',
    result: 'Votre cotisation',
    month: 'par mois',
    waiting: 'Le calcul demande JavaScript. Sans lui, nos tarifs complets sont sur la page des garanties.',
    next: 'Recevoir ce devis',
    compare: 'Revoir les garanties',
  },
  en: {
    heading: 'Your price, right now',
    lead: 'Three answers, one price. Nothing is sent: the sum is done in your browser.',
    age: 'Your age',
    level: 'Your level of health cover',
    levels: { essential: ['Essential', 'what you need'], balance: ['Balance', 'glasses and specialists'], serene: ['Serene', 'everything, or nearly'] },
    home: 'Cover my home as well',
    result: 'Your contribution',
    month: 'a month',
    waiting: 'The calculation needs JavaScript. Without it, all our prices are on the cover page.',
    next: 'Send me this quote',
    compare: 'See the cover again',
  },
} as const;

export const quote: Page = {
  id: 'quote',
  title: { fr: 'Mon devis', en: 'My quote' },
  description: { fr: 'Calculez votre cotisation en trois réponses.', en: 'Work out your contribution in three answers.' },
  main({ locale, link, vendor }) {
    const words = WORDS[locale];
    return html`
<div class="wrap page-head"><h1>${words.heading}</h1><p class="lead">${words.lead}</p></div>
<div class="wrap columns">
<form class="card" data-quote data-locale="${locale}">
  <p class="field"><label for="age">${words.age} <output for="age" data-age>20</output></label><input id="age" name="age" type="range" min="16" max="30" value="20"></p>
  <fieldset><legend>${words.level}</legend>${Object.entries(words.levels).map(
    ([id, [name, about]]) =>
      html`<label class="choice"><input type="radio" name="level" value="${id}"${id === 'balance' && html` checked`}><span><strong>${name}</strong> ${about}</span></label>`,
  )}</fieldset>
  <label class="choice"><input type="checkbox" name="home"><span>${words.home}</span></label>
</form>
<div class="card accent price-card">
  <h2>${words.result}</h2>
  <p><output class="big" data-price aria-live="polite">–</output> ${words.month}</p>
  <noscript><p>${words.waiting}</p></noscript>
  <p class="actions"><a class="button light" href="${link('contact')}">${words.next}</a> <a class="button ghost" href="${link('cover')}">${words.compare}</a></p>
</div>
</div>
<script src="${vendor('cdn')}/lib/estimate.js" defer></script>`;
  },
};
