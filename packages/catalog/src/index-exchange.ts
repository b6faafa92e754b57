// Index Exchange: auctions the page’s advertising space.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://cdn.indexexchange.com/device_storage_disclosure.json', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Index Exchange: auctions the page’s advertising space. */
export const indexExchange: CatalogService = {
  id: 'index-exchange',
  name: 'Index Exchange',
  kind: 'advertising',
  vendor: { name: 'Index Exchange Inc.', country: 'CA', policy: 'https://www.indexexchange.com/privacy', ...vendorList },
  purposes: ['advertising'],
  match: ['casalemedia.com', 'indexww.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Met aux enchères les espaces publicitaires de la page.', en: 'Auctions the page’s advertising space.' },
  tracers: [
    {
      name: 'IXWRAPPER*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Accorde votre identifiant publicitaire avec ceux d’autres acteurs.', en: 'Brings your advertising id into line with those of others.' },
      ...documentation,
    },
    {
      name: 'ix_features',
      kind: 'local-storage',
      retention: 'PT1H',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
    {
      name: 'CMID',
      kind: 'cookie',
      retention: 'P1D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
