// PostHog: product analytics, recordings and feature flags.
import type { CatalogService, Sourced } from './catalog-service.ts';

const privacy: Sourced = { source: 'https://posthog.com/privacy', verified: null };
const sdk: Sourced = { source: 'npm:posthog-js@1.449.2', verified: '2026-11-23' };

/** PostHog: product analytics, recordings and feature flags. */
export const posthog: CatalogService = {
  id: 'posthog',
  name: 'PostHog',
  vendor: { name: 'PostHog Inc.', country: 'US', policy: 'https://posthog.com/privacy', ...privacy },
  purposes: ['audience'],
  match: ['posthog.com'],
  matched: sdk,
  about: { fr: 'Mesure l’usage du site, page par page et action par action.', en: 'Measures how the site is used, page by page and action by action.' },
  tracers: [
    {
      name: 'ph_*_posthog',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur et votre visite en cours.', en: 'Recognises your browser and your current visit.' },
      ...sdk,
    },
    {
      name: 'ph_*_posthog',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde les mêmes numéros et des réglages, hors cookie.', en: 'Keeps the same numbers and settings outside the cookie.' },
      ...sdk,
    },
    {
      name: 'ph_*_primary_window_exists',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Distingue vos onglets ouverts.', en: 'Tells your open tabs apart.' },
      ...sdk,
    },
    {
      name: 'ph_*_window_id',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Reconnaît cet onglet d’une page à l’autre.', en: 'Recognises this tab from page to page.' },
      ...sdk,
      verified: '2026-11-25',
    },
    {
      name: 'ph_*_session_registered_properties',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Garde, le temps de l’onglet, ce qui accompagne chaque mesure.', en: 'Keeps, for as long as the tab, what goes with each measurement.' },
      ...sdk,
      verified: '2026-11-25',
    },
  ],
};
