// WordPress.com Stats: measures visits and page views.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://automattic.com/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** WordPress.com Stats: measures visits and page views. */
export const wordpressStats: CatalogService = {
  id: 'wordpress-stats',
  name: 'WordPress.com Stats',
  kind: 'analytics',
  vendor: { name: "Aut O'Mattic A8C Ireland Ltd.", country: 'IE', policy: 'https://automattic.com/privacy/', reaches: ['US'], ...privacy },
  purposes: ['audience'],
  match: ['pixel.wp.com', 'stats.wp.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Mesure les visites et les pages vues.', en: 'Measures visits and page views.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
