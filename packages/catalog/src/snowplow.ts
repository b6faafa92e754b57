// Snowplow: event collection on a collector of the site’s own; add its host to `match`.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://snowplow.io/privacy-policy/', verified: null };
const sdk: Sourced = { source: 'npm:@snowplow/browser-tracker@4.10.1', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Snowplow: event collection on a collector of the site’s own; add its host to `match`. */
export const snowplow: CatalogService = {
  id: 'snowplow',
  name: 'Snowplow',
  kind: 'analytics',
  vendor: { name: 'Snowplow Analytics Ltd', country: 'GB', policy: 'https://snowplow.io/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: [],
  matched: sdk,
  about: {
    fr: 'Recueille les événements de votre visite sur un serveur choisi par le site.',
    en: 'Collects the events of your visit on a server that the site chose.',
  },
  tracers: [
    {
      name: '_sp_id.*',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...sdk,
    },
    { name: '_sp_ses.*', kind: 'cookie', retention: 'PT30M', about: { fr: 'Marque la visite en cours.', en: 'Marks the current visit.' }, ...sdk },
    {
      name: 'snowplowOutQueue_*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'File d’attente des mesures qui restent à envoyer.', en: 'Queue of measurements that are still to be sent.' },
      ...sdk,
    },
    {
      name: 'sp',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur sur le serveur de collecte.', en: 'Recognises your browser at the collecting server.' },
      ...cookieDatabase,
    },
  ],
  signal: {
    by: 'calls',
    hold: "anonymousTracking: { withServerAnonymisation: true }, stateStorageStrategy: 'none'",
    grant: "snowplow('disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' })",
    revoke: "snowplow('enableAnonymousTracking', { options: { withServerAnonymisation: true }, stateStorageStrategy: 'none' })",
    denied: 'observed (4.10.1): no storage, events are still sent, without identifiers - gate the load',
    ...sdk,
  },
  breakage: 'low',
  sdk: {
    package: '@snowplow/browser-tracker@4.10.1',
    file: 'dist/index.umd.min.js',
    start: "snowplowBrowserTracking.newTracker('t', 'https://collector.example', { appId: 'test' }); snowplowBrowserTracking.trackPageView()",
    own: ['collector.example'],
  },
};
