// Teads: shows video advertisements inside the content of the page.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Teads: shows video advertisements inside the content of the page. */
export const teads: CatalogService = {
  id: 'teads',
  name: 'Teads',
  kind: 'advertising',
  vendor: { name: 'Teads France SAS', country: 'FR', policy: 'https://privacy-policy.teads.com/', ...vendorList },
  purposes: ['advertising'],
  match: ['teads.tv', 'teads.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche des publicités vidéo dans le contenu de la page.', en: 'Shows video advertisements inside the content of the page.' },
  tracers: [
    {
      name: 'tt_viewer',
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
