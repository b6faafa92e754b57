// Comscore: estimates the audience of sites across a market.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Comscore: estimates the audience of sites across a market. */
export const comscore: CatalogService = {
  id: 'comscore',
  name: 'Comscore',
  kind: 'analytics',
  vendor: { name: 'Comscore B.V.', country: 'NL', policy: 'https://www.scorecardresearch.com/privacy.aspx', reaches: ['US'], ...vendorList },
  purposes: ['audience', 'advertising'],
  match: ['scorecardresearch.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Estime l’audience des sites d’un marché.', en: 'Estimates the audience of sites across a market.' },
  tracers: [
    {
      name: 'UID',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'UIDR',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'XID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
