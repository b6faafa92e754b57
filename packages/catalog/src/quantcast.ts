// Quantcast: estimates the audience of sites and who they reach, for publishers and advertisers.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Quantcast: estimates the audience of sites and who they reach, for publishers and advertisers. */
export const quantcast: CatalogService = {
  id: 'quantcast',
  name: 'Quantcast',
  kind: 'analytics',
  vendor: { name: 'Quantcast', country: 'US', policy: 'https://www.quantcast.com/privacy', ...vendorList },
  purposes: ['audience', 'advertising'],
  match: ['quantserve.com', 'quantcount.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Estime l’audience des sites et leurs publics, pour les éditeurs et les annonceurs.',
    en: 'Estimates the audience of sites and who they reach, for publishers and advertisers.',
  },
  tracers: [
    {
      name: '__qca',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: 'mc',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'd',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Garde des données sur vous pour choisir les publicités.', en: 'Keeps data about you to choose advertisements.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
