// Médiamétrie eStat: estimates the audience of sites and videos for the French market.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };

// Cookie names not found in a readable source: left empty.
/** Médiamétrie eStat: estimates the audience of sites and videos for the French market. */
export const mediametrieEstat: CatalogService = {
  id: 'mediametrie-estat',
  name: 'Médiamétrie eStat',
  kind: 'analytics',
  vendor: { name: 'Médiamétrie', country: 'FR', policy: 'https://www.mediametrie.fr/fr/gestion-des-cookies', ...vendorList },
  purposes: ['audience'],
  match: ['estat.com', 'mediametrie.fr'],
  matched: vendorList,
  about: { fr: 'Estime l’audience des sites et des vidéos pour le marché français.', en: 'Estimates the audience of sites and videos for the French market.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
