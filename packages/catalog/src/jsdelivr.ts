// jsDelivr: delivers open-source libraries that the page needs.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.jsdelivr.com/terms/privacy-policy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** jsDelivr: delivers open-source libraries that the page needs. */
export const jsdelivr: CatalogService = {
  id: 'jsdelivr',
  name: 'jsDelivr',
  kind: 'delivery',
  vendor: { name: 'Volentio JSD Limited', country: 'GB', policy: 'https://www.jsdelivr.com/terms/privacy-policy', ...privacy },
  purposes: ['necessary'],
  match: ['jsdelivr.net'],
  matched: thirdPartyWeb,
  about: { fr: 'Livre des bibliothèques libres dont la page a besoin.', en: 'Delivers open-source libraries that the page needs.' },
  tracers: [],
  unlisted: true,
  breakage: 'high',
};
