// Magnite: auctions the page’s advertising space.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Magnite: auctions the page’s advertising space. */
export const magnite: CatalogService = {
  id: 'magnite',
  name: 'Magnite',
  kind: 'advertising',
  vendor: { name: 'Magnite, Inc.', country: 'US', policy: 'https://www.magnite.com/legal/advertising-technology-privacy-policy/', ...vendorList },
  purposes: ['advertising'],
  match: ['rubiconproject.com', 'chango.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Met aux enchères les espaces publicitaires de la page.', en: 'Auctions the page’s advertising space.' },
  tracers: [
    {
      name: 'khaos',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'audit',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
