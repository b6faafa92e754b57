// Where each page lives, in both languages.
import type { Both } from './locale.ts';

export const PATHS = {
  home: { fr: '/fr/', en: '/en/' },
  cover: { fr: '/fr/garanties', en: '/en/cover' },
  quote: { fr: '/fr/devis', en: '/en/quote' },
  advice: { fr: '/fr/conseils', en: '/en/advice' },
  refunds: { fr: '/fr/conseils/comprendre-ses-remboursements', en: '/en/advice/understanding-refunds' },
  housing: { fr: '/fr/conseils/assurer-son-logement', en: '/en/advice/insuring-your-home' },
  member: { fr: '/fr/espace-adherent', en: '/en/member-area' },
  contact: { fr: '/fr/contact', en: '/en/contact' },
  policy: { fr: '/fr/donnees-personnelles', en: '/en/data-protection' },
  legal: { fr: '/fr/mentions-legales', en: '/en/legal-notice' },
  missing: { fr: '/fr/introuvable', en: '/en/not-found' },
} as const satisfies Record<string, Both>;

export type PageId = keyof typeof PATHS;
