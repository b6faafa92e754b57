// Sentry: reports errors on the pages to the site, with their technical context.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://sentry.io/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Sentry: reports errors on the pages to the site, with their technical context. */
export const sentry: CatalogService = {
  id: 'sentry',
  name: 'Sentry',
  kind: 'monitoring',
  vendor: { name: 'Functional Software, Inc.', country: 'US', policy: 'https://sentry.io/privacy/', ...privacy },
  purposes: ['audience'],
  match: ['sentry.io', 'sentry-cdn.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Signale au site les erreurs de ses pages, avec leur contexte technique.',
    en: 'Reports errors on the pages to the site, with their technical context.',
  },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
