// The articles of the advice pages: what the list shows of each.
import type { Both } from './locale.ts';
import type { PageId } from './paths.ts';

export interface Article {
  readonly page: PageId;
  readonly kind: Both;
  readonly title: Both;
  readonly teaser: Both;
  /** Reading time in minutes. */
  readonly minutes: number;
}

export const ARTICLES: readonly Article[] = [
  {
    page: 'refunds',
    kind: { fr: 'Santé · vidéo', en: 'Health · video' },
    title: { fr: 'Comprendre ses remboursements en cinq minutes', en: 'Understanding refunds in five minutes' },
    teaser: {
      fr: 'Tarif de base, ticket modérateur, tiers payant : les trois mots qui suffisent pour lire n’importe quel décompte.',
      en: 'State tariff, your share, direct payment: the three terms you need to read any French refund statement.',
    },
    minutes: 5,
  },
  {
    page: 'housing',
    kind: { fr: 'Logement', en: 'Housing' },
    title: { fr: 'Assurer son premier logement sans payer pour rien', en: 'Insuring your first home without paying for nothing' },
    teaser: {
      fr: 'Ce que le bailleur peut exiger, ce qu’il ne peut pas, et les trois photos à prendre le jour de l’état des lieux.',
      en: 'What a landlord may ask for, what they may not, and the three photographs to take on the day you move in.',
    },
    minutes: 4,
  },
];
