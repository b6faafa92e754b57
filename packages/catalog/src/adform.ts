// Adform: buys, serves and measures advertisements across sites.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Adform: buys, serves and measures advertisements across sites. */
export const adform: CatalogService = {
  id: 'adform',
  name: 'Adform',
  kind: 'advertising',
  vendor: {
    name: 'Adform A/S',
    country: 'DK',
    policy: 'https://site.adform.com/privacy-center/platform-privacy/product-and-services-privacy-policy/',
    ...vendorList,
  },
  purposes: ['advertising'],
  match: ['adform.net', 'adformdsp.net', 'adform.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Achète, diffuse et mesure des publicités d’un site à l’autre.', en: 'Buys, serves and measures advertisements across sites.' },
  tracers: [
    {
      name: 'uid',
      kind: 'cookie',
      retention: 'P60D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'C',
      kind: 'cookie',
      retention: 'P60D',
      party: 'third',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...cookieDatabase,
    },
    {
      name: 'cid',
      kind: 'cookie',
      retention: 'P60D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: 'adformfrpid',
      kind: 'cookie',
      retention: 'P30D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
