// RTB House: shows you, on other sites, products you saw here.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://www.rtbhouse.com/DeviceStorage.json', verified: '2026-11-23' };

/** RTB House: shows you, on other sites, products you saw here. */
export const rtbHouse: CatalogService = {
  id: 'rtb-house',
  name: 'RTB House',
  kind: 'advertising',
  vendor: { name: 'RTB House S.A.', country: 'PL', policy: 'https://www.rtbhouse.com/privacy-center', ...vendorList },
  purposes: ['advertising'],
  match: ['creativecdn.com', 'rtbhouse.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Vous montre sur d’autres sites les produits que vous avez vus ici.', en: 'Shows you, on other sites, products you saw here.' },
  tracers: [
    {
      name: '__rtbh.uid',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: '__rtbh.lid',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: '__rtbh.eid',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: '__rtbh.sid',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...documentation,
    },
    {
      name: '__rtbh.aid',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: '_rtbh.*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde des données sur vous pour choisir les publicités.', en: 'Keeps data about you to choose advertisements.' },
      ...documentation,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
