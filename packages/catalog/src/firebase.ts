// Firebase: runs parts of the site at Google and may measure their use.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://firebase.google.com/support/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const app: Sourced = { source: 'npm:@firebase/app@0.16.5', verified: '2026-11-26' };
const installations: Sourced = { source: 'npm:@firebase/installations@0.6.24', verified: '2026-11-26' };
const auth: Sourced = { source: 'npm:@firebase/auth@1.13.9', verified: '2026-11-26' };
const messaging: Sourced = { source: 'npm:@firebase/messaging@0.13.3', verified: '2026-11-26' };
const remoteConfig: Sourced = { source: 'npm:@firebase/remote-config@0.9.3', verified: '2026-11-26' };
const appCheck: Sourced = { source: 'npm:@firebase/app-check@0.13.1', verified: '2026-11-26' };

/** Firebase: runs parts of the site at Google and may measure their use. */
export const firebase: CatalogService = {
  id: 'firebase',
  name: 'Firebase',
  kind: 'platform',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://firebase.google.com/support/privacy', reaches: ['US'], ...privacy },
  purposes: ['audience'],
  match: ['firebaseinstallations.googleapis.com', 'firebase.googleapis.com', 'www.gstatic.com/firebasejs', 'firebaselogging-pa.googleapis.com'],
  matched: thirdPartyWeb,
  like: ['https://www.gstatic.com/firebasejs/11/firebase-app.js', 'https://firebaseinstallations.googleapis.com/v1/projects/x'],
  unlike: ['https://www.gstatic.com/recaptcha/releases/x.js'],
  near: ['google-cdn'],
  about: {
    fr: 'Fait fonctionner des parties du site chez Google et peut en mesurer l’usage.',
    en: 'Runs parts of the site at Google and may measure their use.',
  },
  tracers: [
    {
      name: 'firebase-heartbeat-database',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Compte les jours où le site s’est servi de Firebase.', en: 'Counts the days on which the site used Firebase.' },
      ...app,
    },
    {
      name: 'firebase-installations-database',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Numéro tiré au hasard qui reconnaît votre navigateur sur ce site.', en: 'Random number that recognises your browser on this site.' },
      ...installations,
    },
    {
      name: 'firebaseLocalStorageDb',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Vous garde connecté au site.', en: 'Keeps you signed in to the site.' },
      ...auth,
    },
    {
      name: 'firebase-messaging-database',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Garde votre abonnement aux notifications du site.', en: 'Keeps your subscription to the site’s notifications.' },
      ...messaging,
    },
    {
      name: 'firebase_remote_config',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Garde les réglages du site reçus de Google.', en: 'Keeps the site’s settings received from Google.' },
      ...remoteConfig,
    },
    {
      name: 'firebase-app-check-database',
      kind: 'indexed-db',
      retention: 'kept',
      about: { fr: 'Retient que votre navigateur n’est pas un robot.', en: 'Remembers that your browser is not a bot.' },
      ...appCheck,
    },
  ],
  unlisted: true,
  breakage: 'medium',
};
