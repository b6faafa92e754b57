// Google Optimize: tested page variants; Google has discontinued the service.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Google Optimize: tested page variants; Google has discontinued the service. */
export const googleOptimize: CatalogService = {
  id: 'google-optimize',
  name: 'Google Optimize',
  kind: 'testing',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['audience'],
  match: ['www.googleoptimize.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Testait des variantes de pages ; le service a été arrêté par Google.', en: 'Tested page variants; Google has discontinued the service.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
