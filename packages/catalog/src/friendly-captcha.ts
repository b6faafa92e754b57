// Friendly Captcha: tells humans from bots by a computation in the browser.
import type { CatalogService, Sourced } from '@assent/core';

const sdk: Sourced = { source: 'npm:friendly-challenge@0.9.20', verified: '2026-11-26' };
const dataPrivacy: Sourced = { source: 'https://friendlycaptcha.com/privacy/user-protection/', verified: '2026-11-26' };

/** Friendly Captcha: tells humans from bots by a computation in the browser. */
export const friendlyCaptcha: CatalogService = {
  id: 'friendly-captcha',
  name: 'Friendly Captcha',
  kind: 'security',
  vendor: { name: 'Friendly Captcha GmbH', country: 'DE', policy: 'https://friendlycaptcha.com/legal/privacy-end-users/', ...dataPrivacy },
  purposes: ['necessary'],
  match: ['friendlycaptcha.com', 'friendlycaptcha.eu'],
  matched: sdk,
  about: { fr: 'Distingue les humains des robots par un calcul fait dans le navigateur.', en: 'Tells humans from bots by a computation in the browser.' },
  tracers: [],
  nothing: sdk,
  breakage: 'high',
  sdk: {
    package: 'friendly-challenge@0.9.20',
    file: 'widget.min.js',
    before:
      "for (const [name, value] of Object.entries({ webdriver: false, userAgent: 'Mozilla/5.0', appVersion: '5.0' })) Object.defineProperty(navigator, name, { value }); window.chrome ||= { runtime: {} }",
    start: "new friendlyChallenge.WidgetInstance(document.body.appendChild(document.createElement('div')), { sitekey: 'FCMTEST', startMode: 'none' }).start()",
  },
};
