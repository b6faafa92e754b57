// Countly: analyses paths and actions on the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://countly.com/privacy-policy', verified: null };
const sdk: Sourced = { source: 'npm:countly-sdk-web@26.1.1', verified: '2026-11-23' };

/** Countly: analyses paths and actions on the site. */
export const countly: CatalogService = {
  id: 'countly',
  name: 'Countly',
  kind: 'analytics',
  vendor: { name: 'Countly Ltd', country: 'GB', policy: 'https://countly.com/privacy-policy', ...privacy },
  purposes: ['audience'],
  match: ['count.ly'],
  matched: privacy,
  about: { fr: 'Analyse les parcours et les actions sur le site.', en: 'Analyses paths and actions on the site.' },
  tracers: [
    {
      name: '*/cly_*',
      kind: 'local-storage',
      retention: 'kept',
      about: {
        fr: 'Reconnaît votre navigateur et garde les mesures qui restent à envoyer.',
        en: 'Recognises your browser and keeps measurements still to be sent.',
      },
      ...sdk,
    },
  ],
  signal: {
    by: 'calls',
    hold: 'require_consent:true',
    grant: 'Countly.add_consent([...])',
    revoke: 'Countly.remove_consent([...])',
    denied: 'observed (26.1.1): still writes cly_config and health counters to localStorage and POSTs /i once',
    ...sdk,
  },
  breakage: 'low',
  sdk: {
    package: 'countly-sdk-web@26.1.1',
    file: 'lib/countly.min.js',
    start: "Countly.init({ app_key: 'test', url: 'https://test.count.ly' }); Countly.track_sessions(); Countly.track_pageview()",
  },
};
