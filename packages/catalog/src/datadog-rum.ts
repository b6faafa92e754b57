// Datadog RUM: measures speed and errors of the pages, and may record the visit.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.datadoghq.com/legal/privacy/', verified: null };
const hosts: Sourced = { source: 'https://github.com/ghostery/trackerdb', verified: null };
const sdk: Sourced = { source: 'npm:@datadog/browser-rum@7.16.2', verified: '2026-11-23' };

// Observed on v7.16.2: 365-day host-only cookie, SameSite=Strict.
/** Datadog RUM: measures speed and errors of the pages, and may record the visit. */
export const datadogRum: CatalogService = {
  id: 'datadog-rum',
  name: 'Datadog RUM',
  kind: 'monitoring',
  vendor: { name: 'Datadog, Inc.', country: 'US', policy: 'https://www.datadoghq.com/legal/privacy/', ...privacy },
  purposes: ['audience'],
  match: ['datadoghq.com', 'datadoghq.eu', 'datadoghq-browser-agent.com'],
  matched: hosts,
  about: {
    fr: 'Mesure la vitesse et les erreurs des pages, et peut enregistrer la visite.',
    en: 'Measures speed and errors of the pages, and may record the visit.',
  },
  tracers: [
    {
      name: '_dd_s_v2',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...sdk,
    },
    {
      name: '_dd_tab_id',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Distingue vos onglets ouverts.', en: 'Tells your open tabs apart.' },
      ...sdk,
    },
  ],
  signal: {
    by: 'calls',
    hold: "trackingConsent:'not-granted'",
    grant: "DD_RUM.setTrackingConsent('granted')",
    revoke: "DD_RUM.setTrackingConsent('not-granted')",
    denied: 'observed (7.16.2): no storage, no request',
    ...sdk,
  },
  breakage: 'low',
  sdk: {
    package: '@datadog/browser-rum@7.16.2',
    file: 'bundle/datadog-rum.js',
    start: "DD_RUM.init({ applicationId: '00000000-0000-0000-0000-000000000000', clientToken: 'pub0', site: 'datadoghq.eu', sessionSampleRate: 100 })",
  },
};
