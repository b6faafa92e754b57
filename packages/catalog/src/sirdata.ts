// Sirdata: gathers interests across sites for advertisers.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };

/** Sirdata: gathers interests across sites for advertisers. */
export const sirdata: CatalogService = {
  id: 'sirdata',
  name: 'Sirdata',
  kind: 'advertising',
  vendor: { name: 'Sirdata', country: 'FR', policy: 'https://www.sirdata.com/en/Privacy', ...vendorList },
  purposes: ['advertising'],
  match: ['sirdata.eu', 'sddan.com'],
  matched: vendorList,
  about: { fr: 'Rassemble des centres d’intérêt d’un site à l’autre pour les annonceurs.', en: 'Gathers interests across sites for advertisers.' },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
