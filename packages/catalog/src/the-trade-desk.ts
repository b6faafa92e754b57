// The Trade Desk: buys advertising space by recognising your browser across sites.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** The Trade Desk: buys advertising space by recognising your browser across sites. */
export const theTradeDesk: CatalogService = {
  id: 'the-trade-desk',
  name: 'The Trade Desk',
  kind: 'advertising',
  vendor: { name: 'The UK Trade Desk Ltd', country: 'GB', policy: 'https://www.thetradedesk.com/us/privacy', reaches: ['US'], ...vendorList },
  purposes: ['advertising'],
  match: ['adsrvr.org'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Achète des espaces publicitaires en reconnaissant votre navigateur d’un site à l’autre.',
    en: 'Buys advertising space by recognising your browser across sites.',
  },
  tracers: [
    {
      name: 'TDID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'TDCPM',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Accorde votre identifiant publicitaire avec ceux d’autres acteurs.', en: 'Brings your advertising id into line with those of others.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
