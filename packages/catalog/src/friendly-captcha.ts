// Friendly Captcha: tells humans from bots by a computation in the browser.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://friendlycaptcha.com/legal/privacy-end-users/', verified: null };
const hosts: Sourced = { source: 'https://github.com/ghostery/trackerdb', verified: null };

/** Friendly Captcha: tells humans from bots by a computation in the browser. */
export const friendlyCaptcha: CatalogService = {
  id: 'friendly-captcha',
  name: 'Friendly Captcha',
  kind: 'security',
  vendor: { name: 'Friendly Captcha GmbH', country: 'DE', policy: 'https://friendlycaptcha.com/legal/privacy-end-users/', ...privacy },
  purposes: ['necessary'],
  match: ['friendlycaptcha.com', 'friendlycaptcha.eu'],
  matched: hosts,
  about: { fr: 'Distingue les humains des robots par un calcul fait dans le navigateur.', en: 'Tells humans from bots by a computation in the browser.' },
  tracers: [],
  unlisted: true,
  breakage: 'high',
};
