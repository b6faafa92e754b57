// The cover page: three levels side by side, row by row.
import { html } from '../html.ts';
import type { Both } from '../locale.ts';
import { euros } from '../money.ts';
import type { Page } from '../page.ts';

/** Monthly price at twenty, in euros; the quote page's library starts from the same. */
const LEVELS: readonly (readonly [name: Both, price: number])[] = [
  [{ fr: 'Essentiel', en: 'Essential' }, 9.9],
  [{ fr: 'Équilibre', en: 'Balance' }, 17.5],
  [{ fr: 'Sérénité', en: 'Serene' }, 28.9],
];

const percent = (share: number): Both => ({ fr: `${share} %`, en: `${share}%` });
const sum = (amount: number): Both => ({ fr: `${amount} €`, en: `€${amount}` });

const ROWS: readonly (readonly [what: Both, ...levels: readonly Both[]])[] = [
  [{ fr: 'Médecin et pharmacie', en: 'Doctor and chemist' }, percent(100), percent(100), percent(100)],
  [{ fr: 'Spécialiste avec dépassement', en: 'Specialist with extra fee' }, percent(100), percent(130), percent(180)],
  [{ fr: 'Lunettes, tous les deux ans', en: 'Glasses, every two years' }, { fr: 'Panier 100 % Santé', en: 'Standard range, all paid' }, sum(150), sum(300)],
  [{ fr: 'Soins dentaires', en: 'Dental care' }, percent(100), percent(125), percent(200)],
  [
    { fr: 'Psychologue, par an', en: 'Psychologist, per year' },
    { fr: '4 séances', en: '4 sessions' },
    { fr: '8 séances', en: '8 sessions' },
    { fr: '12 séances', en: '12 sessions' },
  ],
  [{ fr: 'Contraception non remboursée', en: 'Contraception not refunded by the state' }, sum(50), sum(100), sum(150)],
  [
    { fr: 'Responsabilité civile, stages compris', en: 'Liability, internships included' },
    { fr: 'Comprise', en: 'Included' },
    { fr: 'Comprise', en: 'Included' },
    { fr: 'Comprise', en: 'Included' },
  ],
  [
    { fr: 'Logement', en: 'Housing' },
    { fr: '+ 4,20 €', en: '+ €4.20' },
    { fr: '+ 4,20 €', en: '+ €4.20' },
    { fr: '+ 4,20 €', en: '+ €4.20' },
  ],
];

const WORDS = {
  fr: {
    heading: 'Des garanties qu’on comprend en les lisant',
    lead: 'Aucun questionnaire médical, aucun délai de carence, et le droit de changer de niveau à chaque rentrée.',
    caption: 'Ce que rembourse chaque formule, en pourcentage du tarif de la Sécurité sociale ou en euros par an',
    what: 'Vos dépenses',
    month: 'par mois à 20 ans',
    button: 'Calculer mon tarif',
    notesHeading: 'Bon à savoir',
    notes: [
      '« 100 % » veut dire 100 % du tarif fixé par la Sécurité sociale, pas 100 % de la facture : le professionnel peut demander un supplément.',
      'La participation de 2 € par consultation reste toujours à votre charge. C’est la loi, et c’est pareil partout.',
      'Étudiants internationaux : votre couverture démarre le jour de votre inscription, même sans numéro de Sécurité sociale définitif.',
    ],
  },
  en: {
    heading: 'Cover you understand by reading it',
    lead: 'No medical questions, no waiting period, and the right to change level at the start of each year.',
    caption: 'What each plan pays back, as a share of the state tariff or in euros per year',
    what: 'Your expenses',
    month: 'a month at 20',
    button: 'Get my price',
    notesHeading: 'Good to know',
    notes: [
      '“100%” means 100% of the tariff set by French state insurance, not of the bill: a practitioner may charge more.',
      'The €2 share of each appointment is always yours to pay. That is the law, and it is the same everywhere.',
      'International students: your cover starts on the day you enrol, even before you have a permanent state insurance number.',
    ],
  },
} as const;

export const cover: Page = {
  id: 'cover',
  title: { fr: 'Nos garanties', en: 'Our cover' },
  description: { fr: 'Trois formules santé pour étudiants, comparées ligne à ligne.', en: 'Three health plans for students, compared line by line.' },
  main({ locale, link }) {
    const words = WORDS[locale];
    return html`
<div class="wrap page-head"><h1>${words.heading}</h1><p class="lead">${words.lead}</p></div>
<div class="wrap"><p class="small" id="plans">${words.caption}</p>
<div class="scroll" role="region" aria-labelledby="plans" tabindex="0"><table class="plans" aria-labelledby="plans">
<thead><tr><th scope="col">${words.what}</th>${LEVELS.map(
      ([name, price], index) =>
        html`<th scope="col"${index === 1 && html` class="best"`}>${name[locale]} <span class="price">${euros(price, locale, true)}</span> <span class="small">${words.month}</span></th>`,
    )}</tr></thead>
<tbody>${ROWS.map(([what, ...levels]) => html`<tr><th scope="row">${what[locale]}</th>${levels.map((level, index) => html`<td${index === 1 && html` class="best"`}>${level[locale]}</td>`)}</tr>`)}</tbody>
</table></div>
<p class="actions"><a class="button" href="${link('quote')}">${words.button}</a></p></div>
<section class="wrap"><h2>${words.notesHeading}</h2><ul class="notes">${words.notes.map(note => html`<li>${note}</li>`)}</ul></section>`;
  },
};
