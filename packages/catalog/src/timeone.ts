// TimeOne Performance: credits a sale to the partner that sent you here.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };

/** TimeOne Performance: credits a sale to the partner that sent you here. */
export const timeone: CatalogService = {
  id: 'timeone',
  name: 'TimeOne Performance',
  kind: 'advertising',
  vendor: { name: 'TimeOne Performance', country: 'FR', policy: 'https://privacy.timeonegroup.com/', ...vendorList },
  purposes: ['advertising'],
  match: ['publicidees.com'],
  matched: vendorList,
  about: { fr: 'Attribue une vente au partenaire qui vous a envoyé ici.', en: 'Credits a sale to the partner that sent you here.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
