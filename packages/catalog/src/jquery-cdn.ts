// jQuery CDN: delivers the jQuery library that the page needs.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://openjsf.org/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** jQuery CDN: delivers the jQuery library that the page needs. */
export const jqueryCdn: CatalogService = {
  id: 'jquery-cdn',
  name: 'jQuery CDN',
  kind: 'delivery',
  vendor: { name: 'OpenJS Foundation', country: 'US', policy: 'https://openjsf.org/privacy', ...privacy },
  purposes: ['necessary'],
  match: ['code.jquery.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Livre la bibliothèque jQuery dont la page a besoin.', en: 'Delivers the jQuery library that the page needs.' },
  tracers: [],
  unlisted: true,
  breakage: 'high',
};
