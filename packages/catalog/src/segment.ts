// Twilio Segment: collects the actions of your visit and passes them on to other tools chosen by the site.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.twilio.com/en-us/legal/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:@segment/analytics-next@1.84.3', verified: '2026-11-23' };

// Loads other destinations from its settings file: treat as a tag manager.
/** Twilio Segment: collects the actions of your visit and passes them on to other tools chosen by the site. */
export const segment: CatalogService = {
  id: 'segment',
  name: 'Twilio Segment',
  kind: 'container',
  vendor: { name: 'Twilio Inc.', country: 'US', policy: 'https://www.twilio.com/en-us/legal/privacy', ...privacy },
  purposes: ['audience', 'advertising'],
  match: ['segment.com', 'segment.io'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Recueille les actions de votre visite et les transmet à d’autres outils choisis par le site.',
    en: 'Collects the actions of your visit and passes them on to other tools chosen by the site.',
  },
  tracers: [
    {
      name: 'ajs_anonymous_id',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...sdk,
    },
    {
      name: 'ajs_user_id',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît une personne connectée.', en: 'Recognises a person who is signed in.' },
      ...sdk,
    },
    {
      name: 'ajs_anonymous_id',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...sdk,
    },
    {
      name: 'ajs_user_id',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît une personne connectée.', en: 'Recognises a person who is signed in.' },
      ...sdk,
      verified: '2026-11-25',
    },
    {
      name: 'persisted-queue:v1:*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'File d’attente des mesures qui restent à envoyer.', en: 'Queue of measurements that are still to be sent.' },
      ...sdk,
      verified: '2026-11-25',
    },
    {
      name: 'ajs_user_traits',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde ce que le site a dit de vous à l’outil.', en: 'Keeps what the site told the tool about you.' },
      ...sdk,
    },
  ],
  signal: {
    by: 'calls',
    grant: 'analytics.addSourceMiddleware(…), which stamps context.consent.categoryPreferences on every event',
    denied: 'destinations without a category go on getting every event; the stamp is what the others are filtered by - gate the load',
    ...sdk,
    verified: '2026-11-25',
  },
  breakage: 'low',
  sdk: {
    package: '@segment/analytics-next@1.84.3',
    file: 'dist/umd/standalone.js',
    before: "analytics = window.analytics = []; analytics._writeKey = 'test'; analytics._cdn = 'https://cdn.segment.com'; analytics.push(['page'])",
    start: '',
    answer: '{"integrations":{"Segment.io":{"apiKey":"test"}}}',
  },
};
