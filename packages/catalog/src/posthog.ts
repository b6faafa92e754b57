// PostHog: product analytics, recordings and feature flags.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://posthog.com/privacy', verified: null };
const sdk: Sourced = { source: 'npm:posthog-js@1.449.2', verified: '2026-11-23' };

/** PostHog: product analytics, recordings and feature flags. */
export const posthog: CatalogService = {
  id: 'posthog',
  name: 'PostHog',
  kind: 'analytics',
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
      name: 'ph_*_posthog',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Garde les détails de la visite en cours.', en: 'Keeps details of the current visit.' },
      ...sdk,
      verified: '2026-11-25',
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
    {
      name: '__ph_opt_in_out_*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient si la mesure vous est permise ou refusée.', en: 'Remembers whether you allowed or refused measurement.' },
      ...sdk,
    },
  ],
  signal: {
    by: 'calls',
    hold: 'opt_out_capturing_by_default:true',
    grant: 'posthog.opt_in_capturing()',
    revoke: 'posthog.opt_out_capturing()',
    denied:
      'observed (1.449.2): opt_out_capturing_by_default alone still writes the 365-day cookie and calls /array/<key>/config and /flags; with opt_out_persistence_by_default:true or cookieless_mode:on_reject no storage but the two calls still leave - gate the load',
    ...sdk,
  },
  breakage: 'low',
  sdk: {
    package: 'posthog-js@1.449.2',
    file: 'dist/array.full.no-external.js',
    start: "posthog.init('phc_test', { api_host: 'https://eu.i.posthog.com' }); posthog.capture('seen')",
  },
};
