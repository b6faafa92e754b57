// Ogury: shows advertisements chosen from interests.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const hosts: Sourced = { source: 'https://github.com/ghostery/trackerdb', verified: null };

/** Ogury: shows advertisements chosen from interests. */
export const ogury: CatalogService = {
  id: 'ogury',
  name: 'Ogury',
  kind: 'advertising',
  vendor: { name: 'Ogury Ltd', country: 'GB', policy: 'https://ogury.com/ogury-advertising-privacy-policy/', ...vendorList },
  purposes: ['advertising'],
  match: ['presage.io'],
  matched: hosts,
  about: { fr: 'Affiche des publicités choisies selon des centres d’intérêt.', en: 'Shows advertisements chosen from interests.' },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
