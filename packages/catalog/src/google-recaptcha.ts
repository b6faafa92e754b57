// Google reCAPTCHA: tells humans from bots by analysing your browser. Google receives these data.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

// Blocking breaks forms and logins. Load on form interaction rather than on every page; CNIL has treated reCAPTCHA as needing consent when it serves more than security - legal review.
/** Google reCAPTCHA: tells humans from bots by analysing your browser. Google receives these data. */
export const googleRecaptcha: CatalogService = {
  id: 'google-recaptcha',
  name: 'Google reCAPTCHA',
  kind: 'security',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['preferences'],
  match: ['www.google.com/recaptcha', 'recaptcha.net', 'www.gstatic.com/recaptcha'],
  matched: thirdPartyWeb,
  like: ['https://www.google.com/recaptcha/api.js', 'https://www.gstatic.com/recaptcha/releases/x/recaptcha__fr.js'],
  unlike: ['https://www.google.com/maps/embed', 'https://www.gstatic.com/firebasejs/11/firebase-app.js'],
  near: ['google-cdn'],
  about: {
    fr: 'Distingue les humains des robots en analysant votre navigateur. Google reçoit ces données.',
    en: 'Tells humans from bots by analysing your browser. Google receives these data.',
  },
  tracers: [
    {
      name: '_GRECAPTCHA',
      kind: 'cookie',
      retention: 'P179D',
      party: 'third',
      about: { fr: 'Évalue si vous êtes un robot.', en: 'Assesses whether you are a bot.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'high',
};
