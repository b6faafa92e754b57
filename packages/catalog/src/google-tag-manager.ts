// Google Tag Manager: a container that loads whatever other tags its owner puts in.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://business.safety.google/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://developers.google.com/tag-platform/security/guides/consent', verified: null };

/** Google Tag Manager: a container that loads whatever other tags its owner puts in. */
export const googleTagManager: CatalogService = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  kind: 'container',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://business.safety.google/privacy/', reaches: ['US'], ...privacy },
  purposes: ['audience', 'advertising'],
  match: ['www.googletagmanager.com/gtm.js', 'www.googletagmanager.com/ns.html'],
  matched: thirdPartyWeb,
  like: ['https://www.googletagmanager.com/gtm.js?id=GTM-ABC'],
  unlike: ['https://www.googletagmanager.com/gtag/js?id=G-ABC', 'https://tagmanager.google.com/'],
  about: {
    fr: 'Charge d’autres outils, de mesure ou de publicité, choisis par le site.',
    en: 'Loads other tools chosen by the site, for measurement or advertising.',
  },
  tracers: [],
  unlisted: true,
  signal: { by: 'relay', ...documentation },
  breakage: 'high',
};
