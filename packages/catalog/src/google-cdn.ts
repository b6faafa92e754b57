// Google hosted libraries: delivers libraries and images from Google’s servers, which receive your IP address.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Google hosted libraries: delivers libraries and images from Google’s servers, which receive your IP address. */
export const googleCdn: CatalogService = {
  id: 'google-cdn',
  name: 'Google hosted libraries',
  kind: 'delivery',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['necessary'],
  match: ['ajax.googleapis.com', 'www.gstatic.com', 'ssl.gstatic.com'],
  matched: thirdPartyWeb,
  unlike: ['https://fonts.gstatic.com/s/a.woff2', 'https://www.google.com/'],
  near: ['firebase', 'google-recaptcha'],
  about: {
    fr: 'Livre des bibliothèques et des images depuis les serveurs de Google, qui reçoit votre adresse IP.',
    en: 'Delivers libraries and images from Google’s servers, which receive your IP address.',
  },
  tracers: [],
  unlisted: true,
  breakage: 'high',
};
