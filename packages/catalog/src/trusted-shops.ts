// Trusted Shops: shows a trust badge and customer reviews.
import type { CatalogService, Sourced } from '@assent/core';

const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = {
  source: 'https://help.etrusted.com/hc/en-gb/articles/28996215262226-Data-protection-guideline-Information-about-cookies',
  verified: '2026-11-26',
};
const imprint: Sourced = { source: 'https://www.trstd.com/en-eu/imprint/', verified: '2026-11-26' };

/** Trusted Shops: shows a trust badge and customer reviews. */
export const trustedShops: CatalogService = {
  id: 'trusted-shops',
  name: 'Trusted Shops',
  kind: 'widget',
  vendor: { name: 'Trusted Shops SE', country: 'DE', policy: 'https://www.trustedshops.com/legal-notice-privacy/', ...imprint },
  purposes: ['media'],
  match: ['trustedshops.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche un label de confiance et des avis de clients.', en: 'Shows a trust badge and customer reviews.' },
  tracers: [],
  nothing: documentation,
  breakage: 'low',
};
