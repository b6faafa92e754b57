// Kwanko: credits a sale to the partner that sent you here.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Kwanko: credits a sale to the partner that sent you here. */
export const kwanko: CatalogService = {
  id: 'kwanko',
  name: 'Kwanko',
  kind: 'advertising',
  vendor: { name: 'Kwanko', country: 'FR', policy: 'https://www.kwanko.com/fr/rgpd/politique-gestion-donnees/', ...vendorList },
  purposes: ['advertising'],
  match: ['metaffiliation.com', 'kwanko.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Attribue une vente au partenaire qui vous a envoyé ici.', en: 'Credits a sale to the partner that sent you here.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
