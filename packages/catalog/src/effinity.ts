// Effinity: credits a sale to the partner that sent you here.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Effinity: credits a sale to the partner that sent you here. */
export const effinity: CatalogService = {
  id: 'effinity',
  name: 'Effinity',
  kind: 'advertising',
  vendor: { name: 'Effiliation / Effinity', country: 'FR', policy: 'https://www.effinity.fr/politique-de-confidentialite/', ...vendorList },
  purposes: ['advertising'],
  match: ['effiliation.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Attribue une vente au partenaire qui vous a envoyé ici.', en: 'Credits a sale to the partner that sent you here.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
