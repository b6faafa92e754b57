// OneSignal: sends notifications to the browser.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://onesignal.com/privacy_policy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://documentation.onesignal.com/docs/en/data-collected-by-the-onesignal-sdk', verified: '2026-11-25' };

/** OneSignal: sends notifications to the browser. */
export const onesignal: CatalogService = {
  id: 'onesignal',
  name: 'OneSignal',
  kind: 'marketing',
  vendor: { name: 'OneSignal, Inc.', country: 'US', policy: 'https://onesignal.com/privacy_policy', ...privacy },
  purposes: ['advertising'],
  match: ['onesignal.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Envoie des notifications au navigateur.', en: 'Sends notifications to the browser.' },
  tracers: [
    {
      name: 'ONE_SIGNAL_SDK_DB',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Garde votre abonnement aux notifications et vos réglages.', en: 'Keeps your subscription to notifications and your settings.' },
      ...documentation,
    },
    {
      name: 'os_pageViews',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Compte les pages vues, pour savoir quand proposer les notifications.', en: 'Counts pages seen, to know when to offer notifications.' },
      ...documentation,
    },
    {
      name: 'isOptedOut',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient si vous avez refusé les notifications.', en: 'Remembers whether you refused notifications.' },
      ...documentation,
    },
    {
      name: 'isPushNotificationsEnabled',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient si les notifications sont activées.', en: 'Remembers whether notifications are on.' },
      ...documentation,
    },
    {
      name: 'onesignal-pageview-count',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Compte les pages de la visite.', en: 'Counts the pages of the visit.' },
      ...documentation,
    },
    {
      name: 'ONESIGNAL_HTTP_PROMPT_SHOWN',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Note que la proposition a été montrée.', en: 'Notes that the offer was shown.' },
      ...documentation,
    },
  ],
  breakage: 'low',
};
