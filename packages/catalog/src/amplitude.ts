// Amplitude: product analytics.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://amplitude.com/privacy', verified: null };
const sdk: Sourced = { source: 'npm:@amplitude/analytics-browser@2.48.1', verified: '2026-11-23' };

/** Amplitude: product analytics. */
export const amplitude: CatalogService = {
  id: 'amplitude',
  name: 'Amplitude',
  kind: 'analytics',
  vendor: { name: 'Amplitude, Inc.', country: 'US', policy: 'https://amplitude.com/privacy', ...privacy },
  purposes: ['audience'],
  match: ['amplitude.com'],
  matched: sdk,
  about: { fr: 'Analyse la façon dont les fonctions du site sont utilisées.', en: 'Analyses how the features of the site are used.' },
  tracers: [
    {
      name: 'AMP_*',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre appareil et la visite en cours.', en: 'Recognises your device and the current visit.' },
      ...sdk,
    },
    {
      name: 'AMP_MKTG_*',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Retient la campagne qui vous a amené ici.', en: 'Remembers the campaign that brought you here.' },
      ...sdk,
    },
    {
      name: 'AMP_unsent_*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'File d’attente des mesures qui restent à envoyer.', en: 'Queue of measurements that are still to be sent.' },
      ...sdk,
    },
    {
      name: 'AMP_remote_config_*',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Copie des réglages reçus d’Amplitude.', en: 'Copy of the settings received from Amplitude.' },
      ...sdk,
    },
    {
      name: 'AMP_PAGE_VIEW',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Garde l’adresse et l’heure de la page en cours.', en: 'Keeps the address and the time of the current page.' },
      ...sdk,
      source: 'npm:@amplitude/analytics-browser@2.47.0',
      verified: '2026-11-25',
    },
    {
      name: 'AMP_URL_INFO',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Garde l’adresse d’où vous venez.', en: 'Keeps the address you came from.' },
      ...sdk,
    },
    {
      name: 'AMP_diagnostics_*',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Notes techniques sur le fonctionnement de l’outil.', en: 'Technical notes on how the tool itself runs.' },
      ...sdk,
    },
  ],
  signal: {
    by: 'calls',
    hold: 'optOut:true',
    grant: 'amplitude.setOptOut(false)',
    revoke: 'amplitude.setOptOut(true)',
    denied: 'observed (2.48.1): still writes AMP_* cookie, localStorage, IndexedDB and fetches remote config; identityStorage:none removes the cookie only',
    ...sdk,
  },
  breakage: 'low',
  sdk: {
    package: '@amplitude/analytics-browser@2.47.0',
    file: 'lib/scripts/amplitude-min.js',
    start: "amplitude.init('0123456789abcdef0123456789abcdef', { serverZone: 'EU' }); amplitude.track('seen')",
  },
};
