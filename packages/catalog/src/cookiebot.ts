// Cookiebot: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.cookiebot.com/en/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Cookiebot: collects and remembers your cookie choices. */
export const cookiebot: CatalogService = {
  id: 'cookiebot',
  name: 'Cookiebot',
  kind: 'consent',
  vendor: { name: 'Usercentrics A/S', country: 'DK', policy: 'https://www.cookiebot.com/en/privacy-policy/', ...privacy },
  purposes: ['necessary'],
  match: ['cookiebot.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: 'CookieConsent',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: 'CookieConsentBulkTicket',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
