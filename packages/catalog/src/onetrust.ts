// OneTrust: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.onetrust.com/privacy-notice/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** OneTrust: collects and remembers your cookie choices. */
export const onetrust: CatalogService = {
  id: 'onetrust',
  name: 'OneTrust',
  kind: 'consent',
  vendor: { name: 'OneTrust LLC', country: 'US', policy: 'https://www.onetrust.com/privacy-notice/', ...privacy },
  purposes: ['necessary'],
  match: ['cookielaw.org', 'onetrust.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: 'OptanonConsent',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: 'OptanonAlertBoxClosed',
      kind: 'cookie',
      retention: 'P1Y',
      about: { fr: 'Retient que vous avez fermé le bandeau.', en: 'Remembers that you closed the banner.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
