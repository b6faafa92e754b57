// PubMatic: auctions the page’s advertising space.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** PubMatic: auctions the page’s advertising space. */
export const pubmatic: CatalogService = {
  id: 'pubmatic',
  name: 'PubMatic',
  kind: 'advertising',
  vendor: { name: 'PubMatic, Inc', country: 'US', policy: 'https://pubmatic.com/legal/privacy/', ...vendorList },
  purposes: ['advertising'],
  match: ['pubmatic.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Met aux enchères les espaces publicitaires de la page.', en: 'Auctions the page’s advertising space.' },
  tracers: [
    {
      name: 'KADUSERCOOKIE',
      kind: 'cookie',
      retention: 'P90D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'PugT',
      kind: 'cookie',
      retention: 'P30D',
      party: 'third',
      about: { fr: 'Note quand cet accord d’identifiants a eu lieu.', en: 'Notes when ids were last brought into line.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
