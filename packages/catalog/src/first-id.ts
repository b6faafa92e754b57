// First-id: gives your browser an advertising id shared by several sites.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };

/** First-id: gives your browser an advertising id shared by several sites. */
export const firstId: CatalogService = {
  id: 'first-id',
  name: 'First-id',
  kind: 'advertising',
  vendor: { name: 'First-id', country: 'FR', policy: 'https://www.first-id.fr/fr/politique-de-confidentialite', ...vendorList },
  purposes: ['advertising'],
  match: ['first-id.fr'],
  matched: vendorList,
  about: {
    fr: 'Donne à votre navigateur un identifiant publicitaire commun à plusieurs sites.',
    en: 'Gives your browser an advertising id shared by several sites.',
  },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
