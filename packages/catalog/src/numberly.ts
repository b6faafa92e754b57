// Numberly: targets and measures advertisements across sites.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Numberly: targets and measures advertisements across sites. */
export const numberly: CatalogService = {
  id: 'numberly',
  name: 'Numberly',
  kind: 'advertising',
  vendor: { name: 'Numberly', country: 'FR', policy: 'https://numberly.com/en/privacy/', ...vendorList },
  purposes: ['advertising'],
  match: ['mmtro.com', 'numberly.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Cible et mesure des publicités d’un site à l’autre.', en: 'Targets and measures advertisements across sites.' },
  tracers: [],
  unlisted: true,
  signal: { by: 'tcf', ...vendorList },
  breakage: 'low',
};
