// Font Awesome: delivers the page’s icons.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://fontawesome.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Font Awesome: delivers the page’s icons. */
export const fontAwesome: CatalogService = {
  id: 'font-awesome',
  name: 'Font Awesome',
  kind: 'delivery',
  vendor: { name: 'Fonticons, Inc.', country: 'US', policy: 'https://fontawesome.com/privacy', ...privacy },
  purposes: ['necessary'],
  match: ['fontawesome.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Livre les icônes de la page.', en: 'Delivers the page’s icons.' },
  tracers: [],
  unlisted: true,
  breakage: 'high',
};
