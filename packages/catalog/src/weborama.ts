// Weborama: targets and measures advertisements across sites.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Weborama: targets and measures advertisements across sites. */
export const weborama: CatalogService = {
  id: 'weborama',
  name: 'Weborama',
  kind: 'advertising',
  vendor: { name: 'Weborama', country: 'FR', policy: 'https://weborama.com/respect-de-la-vie-privee-2-2/', ...vendorList },
  purposes: ['advertising'],
  match: ['weborama.fr', 'weborama.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Cible et mesure des publicités d’un site à l’autre.', en: 'Targets and measures advertisements across sites.' },
  tracers: [
    {
      name: 'AFFICHE_W',
      kind: 'cookie',
      retention: 'P3M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookieDatabase,
    },
  ],
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
