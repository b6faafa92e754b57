// Microsoft Monetize (Xandr): auctions advertising space and chooses advertisements from your browsing.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Microsoft Monetize (Xandr): auctions advertising space and chooses advertisements from your browsing. */
export const xandr: CatalogService = {
  id: 'xandr',
  name: 'Microsoft Monetize (Xandr)',
  kind: 'advertising',
  vendor: { name: 'Xandr, Inc.', country: 'US', policy: 'https://www.xandr.com/privacy/platform-privacy-policy/', ...vendorList },
  purposes: ['advertising'],
  match: ['adnxs.com', 'adnxs-simple.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Met aux enchères les espaces publicitaires et choisit les annonces selon votre navigation.',
    en: 'Auctions advertising space and chooses advertisements from your browsing.',
  },
  tracers: [
    {
      name: 'uuid2',
      kind: 'cookie',
      retention: 'P90D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'anj',
      kind: 'cookie',
      retention: 'P90D',
      party: 'third',
      about: { fr: 'Accorde votre identifiant publicitaire avec ceux d’autres acteurs.', en: 'Brings your advertising id into line with those of others.' },
      ...cookieDatabase,
    },
    {
      name: 'icu',
      kind: 'cookie',
      retention: 'P90D',
      party: 'third',
      about: { fr: 'Compte combien de fois une publicité vous a été montrée.', en: 'Counts how often an advertisement was shown to you.' },
      ...cookieDatabase,
    },
    {
      name: 'sess',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...cookieDatabase,
    },
    {
      name: 'XANDR_PANID',
      kind: 'cookie',
      retention: 'P400D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'uids',
      kind: 'cookie',
      retention: 'P120D',
      party: 'third',
      about: { fr: 'Accorde votre identifiant publicitaire avec ceux d’autres acteurs.', en: 'Brings your advertising id into line with those of others.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
