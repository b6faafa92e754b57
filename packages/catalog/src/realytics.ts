// Realytics: links visits to the site with advertisements shown on television.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Realytics: links visits to the site with advertisements shown on television. */
export const realytics: CatalogService = {
  id: 'realytics',
  name: 'Realytics',
  kind: 'advertising',
  vendor: { name: 'Realytics', country: 'FR', policy: 'https://www.realytics.io/platform-privacy-policy/', ...vendorList },
  purposes: ['advertising'],
  match: ['realytics.io', 'realytics.net'],
  matched: thirdPartyWeb,
  about: { fr: 'Relie les visites du site aux publicités passées à la télévision.', en: 'Links visits to the site with advertisements shown on television.' },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
