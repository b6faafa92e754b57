// Missena: shows advertisements chosen from your browsing.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };

/** Missena: shows advertisements chosen from your browsing. */
export const missena: CatalogService = {
  id: 'missena',
  name: 'Missena',
  kind: 'advertising',
  vendor: { name: 'MISSENA', country: 'FR', policy: 'https://missena.com/privacy', ...vendorList },
  purposes: ['advertising'],
  match: ['missena.io'],
  matched: vendorList,
  about: { fr: 'Affiche des publicités choisies selon votre navigation.', en: 'Shows advertisements chosen from your browsing.' },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
