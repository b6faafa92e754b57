// Firebase: runs parts of the site at Google and may measure their use.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://firebase.google.com/support/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

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
  tracers: [],
  unlisted: true,
  breakage: 'medium',
};
