// The article with the embedded video: how refunds work.
import { html } from '../html.ts';
import type { Page } from '../page.ts';
import { split } from '../split.ts';
import { videoEmbed } from '../tags/video-embed.ts';

const WORDS = {
  fr: {
    back: 'Tous les conseils',
    heading: 'Comprendre ses remboursements en cinq minutes',
    by: 'Par l’équipe santé de Lucarne · mis à jour le 2 novembre 2026',
    lead: 'Un rendez-vous chez le médecin, deux virements de montants différents, une ligne « participation » : votre décompte n’a rien d’un mystère une fois que l’on sait qui paie quoi.',
    video: 'Vidéo : qui rembourse quoi ?',
    caption: 'En une minute : le trajet de votre argent, du cabinet à votre compte.',
    parts: [
      [
        'Le tarif de base',
        'Chaque soin a un prix de référence, fixé par la Sécurité sociale. Une consultation chez un généraliste vaut 30 €. C’est sur ce prix, et non sur celui de la facture, que tout se calcule.',
      ],
      [
        'La part de chacun',
        'La Sécurité sociale paie 70 % de ce tarif, moins 2 € qui restent à votre charge. Lucarne paie les 30 % suivants. Sur 30 €, il vous reste donc 2 €.',
      ],
      [
        'Le tiers payant',
        'Avec votre carte Lucarne, le pharmacien et beaucoup de médecins sont payés directement : vous n’avancez rien. Sans elle, nous vous remboursons sous 48 heures en moyenne.',
      ],
      [
        'Le médecin traitant',
        'Déclarez-en un. Sans médecin traitant, la Sécurité sociale ne paie plus que 30 % du tarif, et aucune mutuelle ne peut compenser la différence.',
      ],
    ],
    example: ['Consultation chez le généraliste', 19, 9, 2],
    split: { state: 'Sécurité sociale', mutual: 'Lucarne', you: 'Vous' },
    next: 'Comparer nos garanties',
  },
  en: {
    back: 'All our advice',
    heading: 'Understanding refunds in five minutes',
    by: 'By the health team at Lucarne · updated 2 November 2026',
    lead: 'One appointment, two bank transfers of different amounts and a line called “participation”: a French statement is no mystery once you know who pays what.',
    video: 'Video: who pays back what?',
    caption: 'In one minute: the way of your money, from the surgery to your account.',
    parts: [
      [
        'The state tariff',
        'Every treatment has a reference price set by French state insurance. Seeing a general practitioner is worth €30. Everything is worked out from that price, not from your bill.',
      ],
      [
        'Who pays which share',
        'State insurance pays 70% of the tariff, less €2 that stay yours to pay. Lucarne pays the next 30%. Out of €30, you are left with €2.',
      ],
      [
        'Direct payment',
        'With your Lucarne card, the chemist and many doctors are paid directly: you pay nothing up front. Without it, we refund you within 48 hours on average.',
      ],
      ['Your regular doctor', 'Register one. Without a regular doctor, state insurance pays only 30% of the tariff, and no mutual may make up the difference.'],
    ],
    example: ['Seeing a general practitioner', 19, 9, 2],
    split: { state: 'State insurance', mutual: 'Lucarne', you: 'You' },
    next: 'Compare our cover',
  },
} as const;

export const refunds: Page = {
  id: 'refunds',
  title: { fr: 'Comprendre ses remboursements', en: 'Understanding refunds' },
  description: { fr: 'Qui rembourse quoi, expliqué en cinq minutes et une vidéo.', en: 'Who pays back what, explained in five minutes and one video.' },
  main(context) {
    const words = WORDS[context.locale];
    const [base, share, ...rest] = words.parts.map(([title, text]) => html`<h2>${title}</h2><p>${text}</p>`);
    return html`
<article class="wrap prose">
<p><a class="back" href="${context.link('advice')}" data-soft>${words.back}</a></p>
<h1>${words.heading}</h1><p class="small">${words.by}</p><p class="lead">${words.lead}</p>
<figure class="film">${videoEmbed(context, context.locale, words.video)}<figcaption>${words.caption}</figcaption></figure>
${base}${share}<div class="card">${split(words.example, words.split, context.locale)}</div>${rest}
<p class="actions"><a class="button" href="${context.link('cover')}">${words.next}</a></p>
</article>`;
  },
};
