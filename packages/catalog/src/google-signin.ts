// Google Sign-In: lets you sign in with a Google account.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Google Sign-In: lets you sign in with a Google account. */
export const googleSignin: CatalogService = {
  id: 'google-signin',
  name: 'Google Sign-In',
  kind: 'identity',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['preferences'],
  match: ['accounts.google.com/gsi'],
  matched: thirdPartyWeb,
  like: ['https://accounts.google.com/gsi/client'],
  unlike: ['https://accounts.google.com/signin'],
  about: { fr: 'Permet de se connecter avec un compte Google.', en: 'Lets you sign in with a Google account.' },
  tracers: [],
  unlisted: true,
  breakage: 'medium',
};
