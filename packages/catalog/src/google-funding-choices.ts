// Google Funding Choices: collects and remembers your cookie choices for Google’s advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const disclosure: Sourced = { source: 'https://www.gstatic.com/iabtcf/deviceStorageDisclosure.json', verified: '2026-11-23' };

/** Google Funding Choices: collects and remembers your cookie choices for Google’s advertising. */
export const googleFundingChoices: CatalogService = {
  id: 'google-funding-choices',
  name: 'Google Funding Choices',
  kind: 'consent',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['necessary'],
  match: ['fundingchoicesmessages.google.com'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Recueille et retient vos choix sur les cookies pour les annonces de Google.',
    en: 'Collects and remembers your cookie choices for Google’s advertising.',
  },
  tracers: [
    {
      name: 'FCCDCF',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retient vos choix sur les cookies.', en: 'Remembers your cookie choices.' },
      ...cookieDatabase,
    },
    {
      name: 'FCNEC',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...disclosure,
    },
  ],
  breakage: 'low',
};
