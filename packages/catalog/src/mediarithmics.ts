// mediarithmics: gathers browsing data to build advertising audiences.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** mediarithmics: gathers browsing data to build advertising audiences. */
export const mediarithmics: CatalogService = {
  id: 'mediarithmics',
  name: 'mediarithmics',
  kind: 'advertising',
  vendor: { name: 'MEDIARITHMICS SAS', country: 'FR', policy: 'https://www.mediarithmics.io/legal/data-policy', ...vendorList },
  purposes: ['advertising'],
  match: ['mediarithmics.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Rassemble des données de navigation pour composer des publics publicitaires.', en: 'Gathers browsing data to build advertising audiences.' },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
