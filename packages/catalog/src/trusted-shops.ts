// Trusted Shops: shows a trust badge and customer reviews.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.trustedshops.com/legal-notice-privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Trusted Shops: shows a trust badge and customer reviews. */
export const trustedShops: CatalogService = {
  id: 'trusted-shops',
  name: 'Trusted Shops',
  kind: 'widget',
  vendor: { name: 'Trusted Shops SE', country: 'DE', policy: 'https://www.trustedshops.com/legal-notice-privacy/', ...privacy },
  purposes: ['media'],
  match: ['trustedshops.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche un label de confiance et des avis de clients.', en: 'Shows a trust badge and customer reviews.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
