// Seedtag: shows advertisements chosen from the content of the page.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Seedtag: shows advertisements chosen from the content of the page. */
export const seedtag: CatalogService = {
  id: 'seedtag',
  name: 'Seedtag',
  kind: 'advertising',
  vendor: { name: 'Seedtag Advertising S.L', country: 'ES', policy: 'https://www.seedtag.com/en/privacy-policy/', ...vendorList },
  purposes: ['advertising'],
  match: ['seedtag.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche des publicités choisies selon le contenu de la page.', en: 'Shows advertisements chosen from the content of the page.' },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
