// OneSignal: sends notifications to the browser.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://onesignal.com/privacy_policy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

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
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
