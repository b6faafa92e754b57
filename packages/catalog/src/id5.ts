// ID5: gives your browser an advertising id shared by several sites.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const documentation: Sourced = { source: 'https://id5-sync.com/tcf/disclosures.json', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const sdk: Sourced = { source: 'npm:@id5io/id5-api.js@1.0.25', verified: '2026-11-26' };

/** ID5: gives your browser an advertising id shared by several sites. */
export const id5: CatalogService = {
  id: 'id5',
  name: 'ID5',
  kind: 'advertising',
  vendor: { name: 'ID5 Technology Ltd', country: 'GB', policy: 'https://id5.io/privacy', ...vendorList },
  purposes: ['advertising'],
  match: ['id5-sync.com', 'eu-1-id5-sync.com'],
  matched: sdk,
  about: {
    fr: 'Donne à votre navigateur un identifiant publicitaire commun à plusieurs sites.',
    en: 'Gives your browser an advertising id shared by several sites.',
  },
  tracers: [
    {
      name: 'id5id*',
      kind: 'local-storage',
      retention: 'P90D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: 'id5-true-link*',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: 'id5-tl-*',
      kind: 'cookie',
      retention: 'P90D',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: 'id5',
      kind: 'cookie',
      retention: 'P1D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
    {
      name: '3pi',
      kind: 'cookie',
      retention: 'P3M',
      party: 'third',
      about: { fr: 'Accorde votre identifiant publicitaire avec ceux d’autres acteurs.', en: 'Brings your advertising id into line with those of others.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
  sdk: {
    package: '@id5io/id5-api.js@1.0.25',
    file: 'build/dist/id5-api.js',
    start: 'ID5.init({ partnerId: 173, debugBypassConsent: true })',
  },
};
