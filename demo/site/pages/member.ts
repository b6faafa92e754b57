// The member page: refunds and a card, hence a health context, where no advertising runs whatever was chosen.
import { icon } from '../art/icon.ts';
import { html } from '../html.ts';
import { euros } from '../money.ts';
import type { Page } from '../page.ts';

const WORDS = {
  fr: {
    hello: 'Bonjour Camille',
    lead: 'Voici l’espace d’une adhérente imaginaire.',
    notice: 'Cette page parle de santé. Aucune publicité ne s’y charge, même si vous l’avez acceptée ailleurs.',
    card: 'Carte de tiers payant',
    member: 'Adhérente',
    valid: 'Valable jusqu’au 31 août 2027',
    refunds: 'Derniers remboursements',
    columns: ['Date', 'Soin', 'Payé', 'Remboursé'],
    rows: [
      ['18 novembre', 'Consultation, médecin généraliste', 30, 28],
      ['9 novembre', 'Psychologue conventionné, 3ᵉ séance', 50, 50],
      ['27 octobre', 'Pharmacie', 12.4, 12.4],
      ['14 octobre', 'Lunettes', 140, 140],
    ],
    year: 'Depuis la rentrée',
    yearText: 'remboursés, dont 61 % par Lucarne',
    documents: 'Mes documents',
    list: ['Attestation de droits', 'Attestation logement', 'Tableau des garanties'],
    ask: 'Demander une prise en charge',
  },
  en: {
    hello: 'Hello Camille',
    lead: 'This is the account of an imaginary member.',
    notice: 'This page is about health. No advertising loads here, even if you accepted it elsewhere.',
    card: 'Direct payment card',
    member: 'Member',
    valid: 'Valid until 31 August 2027',
    refunds: 'Latest refunds',
    columns: ['Date', 'Care', 'Paid', 'Refunded'],
    rows: [
      ['18 November', 'Appointment, general practitioner', 30, 28],
      ['9 November', 'Approved psychologist, 3rd session', 50, 50],
      ['27 October', 'Chemist', 12.4, 12.4],
      ['14 October', 'Glasses', 140, 140],
    ],
    year: 'Since September',
    yearText: 'refunded, 61% of it by Lucarne',
    documents: 'My documents',
    list: ['Certificate of cover', 'Housing certificate', 'Table of cover'],
    ask: 'Ask for prior approval',
  },
} as const;

export const member: Page = {
  id: 'member',
  title: { fr: 'Espace adhérent', en: 'Member area' },
  description: { fr: 'Remboursements, carte et documents.', en: 'Refunds, card and documents.' },
  context: 'health',
  main({ locale, link }) {
    const words = WORDS[locale];
    return html`
<div class="wrap page-head"><h1>${words.hello}</h1><p class="lead">${words.lead}</p><p class="callout">${icon('lock')} ${words.notice}</p></div>
<div class="wrap member">
<section class="card"><h2>${words.refunds}</h2>
<table class="stack"><thead><tr>${words.columns.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${words.rows.map(
      ([date, care, paid, back]) =>
        html`<tr><td>${date}</td><td>${care}</td><td data-label="${words.columns[2]}">${euros(paid, locale, true)}</td><td data-label="${words.columns[3]}"><strong>${euros(back, locale, true)}</strong></td></tr>`,
    )}</tbody></table></section>
<div class="side">
<section class="card accent member-card"><h2>${words.card}</h2><p class="big">Camille Durand</p><p>${words.member} · 0042 1789 06</p><p class="small">${words.valid}</p></section>
<section class="card"><h2>${words.year}</h2><p><span class="big">${euros(230.4, locale)}</span><br>${words.yearText}</p></section>
<section class="card"><h2>${words.documents}</h2><ul class="plain">${words.list.map(name => html`<li>${icon('card')} ${name}</li>`)}</ul><p><a class="more" href="${link('contact')}">${words.ask}</a></p></section>
</div></div>`;
  },
};
